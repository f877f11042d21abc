import type { StatementSync } from 'node:sqlite'
import type { TrafficProfileName } from '../../src/domain/traffic/profile.ts'
import type { TrafficSource } from '../../src/domain/traffic/traffic.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { extraOf, insertedStats, type Inserted } from './inserted.ts'
import { storedSessions } from '../sim/sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import { windowsOf, type Connection, type StatusRow } from './usage-windows.ts'

/** A SIM of a fleet as the traffic model looks at it, and what answers call it by. */
export interface FleetSource extends TrafficSource {
  /** The SIM's number. */
  readonly no: number
  /** Of its primary subscription. */
  readonly imsi: string
  readonly status: string
}

/** One SIM as the traffic model looks at it; `history` is that of its primary subscription. */
export function sourceOfSim(
  world: World,
  sim: SimRow,
  history: readonly StatusRow[],
  inserted: readonly Inserted[],
): TrafficSource {
  return {
    seed: world.seed,
    simKey: sim.simId,
    profile: sim.usage,
    windows: windowsOf(history, storedSessions(world, sim.no).toReversed()),
    extra: extraOf(inserted),
  }
}

/**
 * Every SIM of the world, or of a group, as the traffic model looks at it. Reads each table once,
 * in the order of the SIMs' numbers: a hundred thousand look-ups would take seconds.
 */
export function* fleetSources(world: World, groupId?: string): Generator<FleetSource> {
  const ofGroup = groupId === undefined ? '' : 'AND group_id = ?'
  const members =
    groupId === undefined
      ? ''
      : 'AND sim_no IN (SELECT no FROM sims WHERE world_id = ? AND group_id = ?)'
  const scope = groupId === undefined ? [world.id] : [world.id, groupId]
  const inner = groupId === undefined ? [world.id] : [world.id, world.id, groupId]

  const sims = rows(
    world,
    `SELECT no, sim_id, usage, imsi, status FROM sims WHERE world_id = ? ${ofGroup} ORDER BY no`,
  )
  const history = grouped(
    rows(
      world,
      `SELECT sim_no, time, status FROM sim_history
       WHERE world_id = ? AND is_primary = 1 ${members} ORDER BY sim_no, entry`,
    ).all(...inner),
    ([, time, status]): StatusRow => ({ time: Number(time), status: String(status), isPrimary: 1 }),
  )
  const sessions = sessionsBySim(world, members, inner)
  const inserted = insertedStats(world)
  for (const row of sims.all(...scope)) {
    const [no, simId, usage, imsi, status] = cellsOf(row)
    const connections = sessions(Number(no))
    const statuses = history(Number(no))
    const extra = extraOf(inserted.get(String(simId)) ?? [])
    if (connections.length === 0 && extra.length === 0) continue
    yield {
      no: Number(no),
      seed: world.seed,
      simKey: String(simId),
      profile: usage as TrafficProfileName,
      imsi: String(imsi),
      status: String(status),
      windows: windowsOf(statuses, connections),
      extra,
    }
  }
}

/** The stored sessions of SIM after SIM, oldest first; `members` is SQL for which SIMs. */
export function sessionsBySim(
  world: World,
  members = '',
  values: readonly (string | number)[] = [world.id],
): (simNo: number) => Connection[] {
  const sql = `SELECT sim_no, created_time, deleted_time, seeded FROM sessions
    WHERE world_id = ? ${members} ORDER BY sim_no, created_time`
  return grouped(rows(world, sql).all(...values), ([, created, deleted, seeded]) => ({
    createdTime: Number(created),
    deletedTime: deleted === null ? null : Number(deleted),
    seeded: Number(seeded),
  }))
}

/** A statement whose rows are arrays, which cost half of what objects do. */
export function rows(world: World, sql: string): StatementSync {
  const statement = prepare(world.db, sql)
  statement.setReturnArrays(true)
  return statement
}

type Cells = readonly (string | number | null)[]

/** A row of such a statement. */
export function cellsOf(row: unknown): Cells {
  return row as Cells
}

/** Takes the rows of one SIM after the other; to be asked for ascending numbers. */
export function grouped<T>(
  all: readonly unknown[],
  read: (row: Cells) => T,
): (simNo: number) => T[] {
  let at = 0
  return (simNo) => {
    const taken: T[] = []
    for (; at < all.length; at += 1) {
      const row = cellsOf(all[at])
      const owner = Number(row[0])
      if (owner > simNo) break
      if (owner === simNo) taken.push(read(row))
    }
    return taken
  }
}
