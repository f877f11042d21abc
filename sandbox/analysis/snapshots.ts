import { dayMs, fiveMinuteSlot } from '../../src/domain/time.ts'
import { trafficSeries } from '../../src/domain/traffic/traffic.ts'
import { groups } from '../group/groups.ts'
import { historyOf } from '../sim/history.ts'
import type { SessionRow } from '../sim/past-sessions.ts'
import { sessionsOf } from '../sim/sessions.ts'
import { everySim, tagsOf, type SimRow } from '../sim/sims.ts'
import { insertedStats } from '../stats/inserted.ts'
import { sourceOfSim } from '../stats/usage-sources.ts'
import type { World } from '../world.ts'
import { timestamp } from './moment.ts'
import { daysIn, type Origin, type Row } from './origin.ts'

/** SIM_SNAPSHOTS: every SIM as it was at the start of each day that the period touches. */
export function* snapshots(origin: Origin): Generator<Row> {
  const { world, now } = origin
  const days = daysIn(origin)
  const last = days.at(-1)
  if (last === undefined) return
  const edges = [...days, fiveMinuteSlot(Math.min(last + dayMs, now))]
  const inserted = insertedStats(world)
  const groupNames = new Map(groups.all(world).map(({ groupId, tags }) => [groupId, tags['name']]))
  for (const sim of everySim(world)) {
    const history = historyOf(world, sim.no).filter(({ isPrimary }) => isPrimary === 1)
    const sessions = sessionsFrom(world, sim, days[0] ?? 0)
    const source = sourceOfSim(world, sim, history, inserted.get(sim.simId) ?? [])
    const traffic = trafficSeries([source], edges)
    const { name, ...tags } = tagsOf(sim)
    const fixed = {
      SIM_ID: sim.simId,
      NAME: name,
      TYPE: sim.type,
      MODULE_TYPE: sim.moduleType,
      ICCID: sim.iccid,
      IMEI: sim.deviceImei,
      TAGS: JSON.stringify(tags),
      CREATED_TIME: timestamp(sim.createdTime),
      OPERATOR_ID: world.operatorId,
    }
    for (const [at, day] of days.entries()) {
      const state = history.findLast(({ time }) => time <= day)
      if (!state) continue
      const session = sessions.find(({ createdTime }) => createdTime <= day)
      const isOnline = session !== undefined && (session.deletedTime ?? Infinity) > day
      const lastOnline = isOnline ? day : session?.deletedTime
      yield {
        SNAPSHOT_TIME: timestamp(day),
        ...fixed,
        STATUS: state.status,
        GROUP_ID: state.groupId,
        GROUP_NAME: groupNames.get(state.groupId ?? ''),
        SPEED_CLASS: state.speedClass,
        SUBSCRIPTION: state.subscription,
        BUNDLES: state.bundles,
        IMSI: state.imsi,
        ONLINE: isOnline ? 1 : 0,
        LAST_ONLINE_TIME:
          lastOnline === undefined || lastOnline === null ? null : timestamp(lastOnline),
        UPLOAD_BYTES: traffic.uploadByteSizeTotal[at],
        DOWNLOAD_BYTES: traffic.downloadByteSizeTotal[at],
      }
    }
  }
}

/** The sessions of a SIM, newest first, up to the one that was or ended before `from`. */
function sessionsFrom(world: World, sim: SimRow, from: number): SessionRow[] {
  const found: SessionRow[] = []
  for (const session of sessionsOf(world, sim)) {
    found.push(session)
    if (session.createdTime <= from) break
  }
  return found
}
