import { trafficSeries } from '../../src/domain/traffic/traffic.ts'
import type { Traffic } from '../../src/domain/traffic/volume.ts'
import type { World } from '../world.ts'
import { historyOf } from '../sim/history.ts'
import { storedSessions } from '../sim/sessions.ts'
import { everySim, type SimRow } from '../sim/sims.ts'
import { remembered } from '../db/memory.ts'
import { edgesOf, startsOf, type StatsQuery } from './usage-periods.ts'
import { extraOf, insertedStats, type Inserted } from './inserted.ts'
import { fleetSources } from './usage-sources.ts'
import { cutAt, speedClassSpans, windowsOf } from './usage-windows.ts'

/** The traffic of one SIM in one month, day or slot. */
export interface SimStats {
  /** UNIX milliseconds. */
  readonly start: number
  /** By the speed class that was in force. */
  readonly bySpeedClass: ReadonlyMap<string, Traffic>
}

/** The bytes of many SIMs in one month or day. */
export interface FleetStats {
  /** UNIX milliseconds. */
  readonly start: number
  readonly uploadByteSizeTotal: number
  readonly downloadByteSizeTotal: number
}

/**
 * getAirStatsOfSim: the periods in which the SIM had traffic, oldest first; none for a terminated
 * SIM, whose traffic cannot be read any more. Traffic counts when its five-minute slot has ended.
 * 400 for a period that is too long ago or ends before it starts.
 */
export function airStatsOfSim(
  world: World,
  sim: SimRow,
  query: StatsQuery,
  now: number,
): SimStats[] {
  const starts = startsOf('sim', query, now)
  if (sim.status === 'terminated') return []
  const inserted = insertedStats(world).get(sim.simId)
  return trafficOf(world, sim, inserted, starts, edgesOf(starts, query, now))
}

/**
 * exportAirStats: the same for every SIM of the world, terminated ones included, one after the
 * other in the order they were made. 400 as for one SIM, before the first of them is asked for.
 */
export function airStatsOfEverySim(world: World, query: StatsQuery, now: number) {
  const starts = startsOf('sim', query, now)
  const edges = edgesOf(starts, query, now)
  const inserted = insertedStats(world)
  return ofEverySim(world, (sim) => trafficOf(world, sim, inserted.get(sim.simId), starts, edges))
}

/** What was counted of every SIM, one after the other; those without are left out. */
export function* ofEverySim<Stats>(
  world: World,
  statsOf: (sim: SimRow) => Stats[],
): Generator<{ readonly sim: SimRow; readonly stats: Stats[] }> {
  for (const sim of everySim(world)) {
    const stats = statsOf(sim)
    if (stats.length > 0) yield { sim, stats }
  }
}

/** What a SIM sent and received in periods with these starts and edges; none without traffic. */
function trafficOf(
  world: World,
  sim: SimRow,
  inserted: readonly Inserted[] = [],
  starts: readonly number[],
  edges: readonly number[],
): SimStats[] {
  if (starts.length === 0) return []
  const history = historyOf(world, sim.no).filter((row) => row.isPrimary === 1)
  const windows = windowsOf(history, storedSessions(world, sim.no).toReversed())
  const spansOf = new Map(speedClassSpans(history))
  const classes = new Set([
    ...spansOf.keys(),
    ...inserted.flatMap(({ traffic = {} }) => Object.keys(traffic)),
  ])
  const bySpeedClass = [...classes].map((speedClass) => {
    const source = {
      seed: world.seed,
      simKey: sim.simId,
      profile: sim.usage,
      windows: cutAt(windows, spansOf.get(speedClass) ?? []),
      extra: extraOf(inserted, speedClass),
    }
    return [speedClass, trafficSeries([source], edges)] as const
  })
  return starts.flatMap((start, i) => {
    const used = bySpeedClass.flatMap(([speedClass, series]): [string, Traffic][] => {
      const traffic = {
        uploadByteSizeTotal: series.uploadByteSizeTotal[i] ?? 0,
        downloadByteSizeTotal: series.downloadByteSizeTotal[i] ?? 0,
        uploadPacketSizeTotal: series.uploadPacketSizeTotal[i] ?? 0,
        downloadPacketSizeTotal: series.downloadPacketSizeTotal[i] ?? 0,
      }
      return Object.values(traffic).some((count) => count > 0) ? [[speedClass, traffic]] : []
    })
    return used.length === 0 ? [] : [{ start, bySpeedClass: new Map(used) }]
  })
}

/**
 * getAirStatsOfOperator and, with a `groupId`, getAirStatsOfGroup: every month or day that has
 * begun. The sum over all SIMs (of the group: its members now), terminated ones included up to
 * their end. 400 as for one SIM.
 */
export function airStatsOfFleet(
  world: World,
  query: StatsQuery,
  now: number,
  groupId?: string,
): FleetStats[] {
  const starts = startsOf('fleet', query, now)
  if (starts.length === 0) return []
  const edges = edgesOf(starts, query, now)
  const compute = () => {
    const series = trafficSeries(fleetSources(world, groupId), edges)
    return starts.map((start, i) => ({
      start,
      uploadByteSizeTotal: series.uploadByteSizeTotal[i] ?? 0,
      downloadByteSizeTotal: series.downloadByteSizeTotal[i] ?? 0,
    }))
  }
  if (groupId !== undefined) return compute()
  return remembered(world, `usage ${query.period} ${edges.join()}`, compute)
}
