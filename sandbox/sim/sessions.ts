import { checkPeriod, cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { Cell } from '../../src/api/generated/models/cell.ts'
import { dayMs } from '../../src/domain/time.ts'
import { activeSpans, historyOf } from './history.ts'
import { cellOf, handovers, sessionsBefore, type SessionRow } from './past-sessions.ts'
import type { SimRow } from './sims.ts'

/** The stored sessions of a SIM, newest first. */
export function storedSessions(world: World, simNo: number): SessionRow[] {
  return rowsWhere(world, 'sessions', 'sim_no = ? ORDER BY created_time DESC', simNo)
}

/** All sessions a SIM has had, newest first: the stored ones, then those derived from a seeded one. */
export function* sessionsOf(world: World, sim: SimRow): Generator<SessionRow> {
  const stored = storedSessions(world, sim.no)
  yield* stored
  const oldest = stored.at(-1)
  if (oldest?.seeded === 1) yield* sessionsBefore(oldest, activeSpans(historyOf(world, sim.no)))
}

export interface Connections {
  /** The session that lasts; undefined while the SIM is offline. */
  readonly current: SessionRow | undefined
  /** The newest one that has ended. */
  readonly previous: SessionRow | undefined
}

/** The current session of a SIM and the one before it. */
export function connectionsOf(world: World, sim: SimRow): Connections {
  const sessions = sessionsOf(world, sim)
  const first = sessions.next().value ?? undefined
  if (!first || first.deletedTime !== null) return { current: undefined, previous: first }
  return { current: first, previous: sessions.next().value ?? undefined }
}

export function insertSession(world: World, simNo: number, session: SessionRow): void {
  insertRow(world.db, 'sessions', { worldId: world.id, simNo, ...session })
}

/** Marks the SIM's current session as ended at `time`. */
export function closeSession(world: World, simNo: number, time: number): void {
  prepare(
    world.db,
    'UPDATE sessions SET deleted_time = ? WHERE world_id = ? AND sim_no = ? AND deleted_time IS NULL',
  ).run(time, world.id, simNo)
}

/** Something that happened to a session. */
export interface SessionHappening {
  readonly event: 'Created' | 'Modified' | 'Deleted'
  readonly time: number
  /** The cell at that moment; null for a virtual SIM. */
  readonly cell: Cell | null
  readonly session: SessionRow
}

/** When the session's state last changed, and the cell since then. */
export function latestState(session: SessionRow, now: number): { time: number; cell: Cell | null } {
  const handover = handovers(session, now).next().value
  if (handover) return handover
  return { time: session.createdTime, cell: session.cell === null ? null : cellOf(session.cell) }
}

/** When the network last learnt where the SIM is (UNIX milliseconds); undefined for one never in a cell. */
export function locatedTime(session: SessionRow | undefined, now: number): number | undefined {
  if (!session || session.cell === null) return undefined
  return latestState(session, session.deletedTime ?? now).time
}

/** The events of a session from about `since` up to `until`, newest first. */
function* happenings(
  session: SessionRow,
  since: number,
  until: number,
): Generator<SessionHappening> {
  const cell = session.cell === null ? null : cellOf(session.cell)
  if (session.deletedTime !== null && session.deletedTime <= until) {
    const last = latestState(session, session.deletedTime)
    yield { event: 'Deleted', time: session.deletedTime, cell: last.cell, session }
  }
  for (const handover of handovers(session, until, since)) {
    yield { event: 'Modified', time: handover.time, cell: handover.cell, session }
  }
  if (session.createdTime <= until) {
    yield { event: 'Created', time: session.createdTime, cell, session }
  }
}

export interface EventFilter {
  /** UNIX milliseconds, both ends included. Nothing is older than 32 days. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly limit: number
  /** Only of the sessions of this subscription; of all of the SIM's when left out. */
  readonly imsi?: string | undefined
  /** The time and event a page ended with, as `nextKey` gave it. */
  readonly after?: string | undefined
}

const keptMs = 32 * dayMs
const keyOf = ({ time, event }: SessionHappening) => `${time}_${event}`
/** Order of events that share a millisecond, newest first. */
const ranks = { Deleted: 0, Modified: 1, Created: 2 } as const

/**
 * listSessionEvents of a SIM: what happened to its sessions in the last 32 days, newest first.
 * 400 for a period that ends before it starts and a key of no page.
 */
export function listSessionEvents(
  world: World,
  sim: SimRow,
  filter: EventFilter,
  now: number,
): Page<SessionHappening> {
  const from = Math.max(filter.from ?? 0, now - keptMs)
  const to = Math.min(filter.to ?? now, now)
  checkPeriod(filter.from ?? 0, filter.to ?? Infinity)
  const isAfterKey = positionAfter(filter.after)
  const events: SessionHappening[] = []
  for (const session of sessionsOf(world, sim)) {
    if ((session.deletedTime ?? now) < from) break
    if (filter.imsi !== undefined && filter.imsi !== session.imsi) continue
    for (const happening of happenings(session, from, to)) {
      if (happening.time < from || !isAfterKey(happening)) continue
      events.push(happening)
      if (events.length > filter.limit) return cutPage(events, filter.limit, keyOf)
    }
  }
  return cutPage(events, filter.limit, keyOf)
}

function positionAfter(key: string | undefined): (happening: SessionHappening) => boolean {
  if (key === undefined) return () => true
  const match = /^(\d{1,15})_(Created|Modified|Deleted)$/.exec(key)
  if (!match) throw wrongPageKey()
  const time = Number(match[1])
  const rank = ranks[match[2] as keyof typeof ranks]
  return (happening) =>
    happening.time < time || (happening.time === time && ranks[happening.event] > rank)
}
