import type { TrafficProfileName } from '../../src/domain/traffic/profile.ts'
import type { World } from '../world.ts'
import { cellsOf, grouped, rows, sessionsBySim } from '../stats/usage-sources.ts'
import type { Connection } from '../stats/usage-windows.ts'

/** What a SIM's primary subscription was like from `time` (UNIX milliseconds) on. */
export interface BilledState {
  readonly time: number
  readonly status: string
  readonly isPrimary: 1
  readonly subscription: string
  /** JSON array of bundle names. */
  readonly bundles: string
  readonly speedClass: string
  readonly groupId: string | null
}

/** A SIM as its bill looks at it. */
export interface BilledSim {
  readonly simId: string
  readonly imsi: string
  readonly profile: TrafficProfileName
  /** JSON of the tags. */
  readonly tags: string
  readonly groupId: string | null
  /** Oldest first. */
  readonly history: readonly BilledState[]
  /** The stored sessions, oldest first. */
  readonly connections: readonly Connection[]
}

/** Every SIM of the world in the order they were made; each table is read once. */
export function* billedSims(world: World): Generator<BilledSim> {
  const sims = rows(
    world,
    `SELECT no, sim_id, imsi, usage, tags, group_id FROM sims
     WHERE world_id = ? AND status <> 'shipped' ORDER BY no`,
  )
  const histories = grouped(
    rows(
      world,
      `SELECT sim_no, time, status, subscription, bundles, speed_class, group_id FROM sim_history
       WHERE world_id = ? AND is_primary = 1 ORDER BY sim_no, entry`,
    ).all(world.id),
    ([, time, status, subscription, bundles, speedClass, groupId]): BilledState => ({
      time: Number(time),
      status: String(status),
      isPrimary: 1,
      subscription: String(subscription),
      bundles: String(bundles),
      speedClass: String(speedClass),
      groupId: textOrNull(groupId),
    }),
  )
  const sessions = sessionsBySim(world)
  for (const row of sims.all(world.id)) {
    const [no, simId, imsi, usage, tags, groupId] = cellsOf(row)
    yield {
      simId: String(simId),
      imsi: String(imsi),
      profile: usage as TrafficProfileName,
      tags: String(tags),
      groupId: textOrNull(groupId),
      history: histories(Number(no)),
      connections: sessions(Number(no)),
    }
  }
}

function textOrNull(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}
