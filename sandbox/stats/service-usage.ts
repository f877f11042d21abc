import { bucketAt, requestSeries, type ActiveWindow } from '../../src/domain/traffic/traffic.ts'
import type { Configuration } from '../../src/domain/group/configuration.ts'
import { isSettings } from '../../src/domain/settings/settings.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import type { World } from '../world.ts'
import { groups } from '../group/groups.ts'
import { historyOf } from '../sim/history.ts'
import { storedSessions } from '../sim/sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import { insertedStats, type Inserted } from './inserted.ts'
import { ofEverySim } from './usage.ts'
import { edgesOf, startsOf, type StatsQuery } from './usage-periods.ts'
import { cutAt, groupSpans, windowsOf } from './usage-windows.ts'

/** The data services whose use is counted by SIM. */
export type DataService = 'beam' | 'funnel' | 'funk' | 'harvest'

/** How often a SIM used a data service in one month, day or slot. */
export interface ServiceStats {
  /** UNIX milliseconds. */
  readonly start: number
  /** By the way in or out, such as `inHttp`. */
  readonly counts: ReadonlyMap<string, number>
}

/**
 * getBeamStats, getFunnelStats, getFunkStats, getHarvestStats: the periods in which the SIM used
 * the service, oldest first; none for a terminated SIM, as for traffic. A SIM uses a service
 * whenever it is in use and in a group whose settings, as they are now, turn the service on. 400
 * for a period that is too long ago or ends before it starts.
 */
export function serviceStatsOfSim(
  world: World,
  service: DataService,
  sim: SimRow,
  query: StatsQuery,
  now: number,
): ServiceStats[] {
  const starts = startsOf('sim', query, now)
  if (sim.status === 'terminated' || starts.length === 0) return []
  const inserted = insertedIn(world, service)(sim)
  const edges = edgesOf(starts, query, now)
  return countsOf(world, sim, inserted, starts, edges, waysIn(world, service))
}

/**
 * exportBeamStats and the like: the same for every SIM of the world that used the service,
 * terminated ones included, in the order they were made. 400 as for one SIM, at once.
 */
export function serviceStatsOfEverySim(
  world: World,
  service: DataService,
  query: StatsQuery,
  now: number,
) {
  const starts = startsOf('sim', query, now)
  const edges = edgesOf(starts, query, now)
  const ways = waysIn(world, service)
  const inserted = insertedIn(world, service)
  return ofEverySim(world, (sim) => countsOf(world, sim, inserted(sim), starts, edges, ways))
}

/**
 * The stretches of time, oldest first, in which the SIM was in use and in a group whose settings, as
 * they are now, turn the service on.
 */
export function windowsWith(world: World, service: DataService, sim: SimRow): ActiveWindow[] {
  const history = historyOf(world, sim.no).filter((row) => row.isPrimary === 1)
  const waysOf = waysIn(world, service)
  const spans = groupSpans(history).flatMap(([groupId, each]) =>
    groupId !== null && waysOf(groupId).length > 0 ? each : [],
  )
  return cutAt(windowsOf(history, storedSessions(world, sim.no).toReversed()), spans)
}

/** What was inserted for a SIM: of the services, only Beam takes any. */
function insertedIn(world: World, service: DataService): (sim: SimRow) => readonly Inserted[] {
  const all = service === 'beam' ? insertedStats(world) : undefined
  return ({ simId }) => all?.get(simId) ?? []
}

/** What the service counts for the members of a group. */
type WaysOf = (groupId: string) => readonly string[]

function countsOf(
  world: World,
  sim: SimRow,
  inserted: readonly Inserted[],
  starts: readonly number[],
  edges: readonly number[],
  waysOf: WaysOf,
): ServiceStats[] {
  const history = historyOf(world, sim.no).filter((row) => row.isPrimary === 1)
  const used = groupSpans(history).flatMap(([groupId, spans]) => {
    const ways = groupId === null ? [] : waysOf(groupId)
    return ways.length > 0 ? [{ spans, ways }] : []
  })
  if (used.length === 0 && inserted.length === 0) return []
  const windows = windowsOf(history, storedSessions(world, sim.no).toReversed())
  const source = { seed: world.seed, simKey: sim.simId, profile: sim.usage }
  const parts = used.map(({ spans, ways }) => ({
    ways,
    series: requestSeries({ ...source, windows: cutAt(windows, spans) }, edges),
  }))
  return starts.flatMap((start, i) => {
    const counts = new Map<string, number>()
    const add = (way: string, count: number) => {
      if (count > 0) counts.set(way, (counts.get(way) ?? 0) + count)
    }
    for (const { ways, series } of parts) for (const way of ways) add(way, series[i] ?? 0)
    for (const { time, counts: extra = {} } of inserted) {
      if (bucketAt(edges, time) !== i) continue
      for (const [way, count] of Object.entries(extra)) add(way, count)
    }
    return counts.size === 0 ? [] : [{ start, counts }]
  })
}

/** What the service counts, group by group; nothing where a group does not use it or is gone. */
function waysIn(world: World, service: DataService): WaysOf {
  const known = new Map<string, readonly string[]>()
  return (groupId) => {
    let ways = known.get(groupId)
    if (!ways) {
      const { configuration = {} } = groups.find(world, groupId) ?? {}
      known.set(groupId, (ways = waysThrough(service, configuration)))
    }
    return ways
  }
}

const namespaces = {
  funnel: 'SoracomFunnel',
  funk: 'SoracomFunk',
  harvest: 'SoracomHarvest',
} as const

/**
 * The names under which a request is counted. Those of Beam are published: one for the way in, one
 * for the way out. Of the others none is; here it is the way in, which is HTTP.
 */
export function waysThrough(service: DataService, configuration: Configuration): readonly string[] {
  if (service === 'beam') return beamWays(configuration['SoracomBeam'])
  return isOn(configuration[namespaces[service]], ['enabled']) ? ['inHttp'] : []
}

const schemes: Readonly<Record<string, string>> = {
  http: 'Http',
  https: 'Https',
  mqtt: 'Mqtt',
  mqtts: 'Mqtts',
  tcp: 'Tcp',
  tcps: 'Tcps',
  udp: 'Udp',
}

/** Devices use the first entry point that is on. */
function beamWays(entryPoints: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const [entry, settings] =
    Object.entries(entryPoints).find(([, one]) => isOn(one, ['enabled'])) ?? []
  if (entry === undefined || !isSettings(settings)) return []
  const into = wordOf(entry)
  const out = wordOf(settings['destination'])
  return [...(into ? [`in${into}`] : []), ...(out ? [`out${out}`] : [])]
}

function wordOf(address: unknown): string | undefined {
  return typeof address === 'string' ? schemes[address.split(':')[0] ?? ''] : undefined
}
