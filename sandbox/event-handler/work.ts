import type { Occasion, Rule } from '../../src/domain/event-handler/rules.ts'
import { hourMs } from '../../src/domain/time.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { watchersOfSim } from './store.ts'

/** Something that handlers have to do at a moment. */
export interface Work {
  readonly workId: number
  /** UNIX milliseconds. */
  readonly dueAt: number
  readonly kind: 'happened' | 'look' | 'act'
  readonly handlerId: string
  /** 0 for a whole target. */
  readonly simNo: number
  /** JSON. */
  readonly facts: string
}

/** What becomes of a SIM that handlers may watch; `traffic` is that there may be more of it. */
export type Happening = Exclude<Occasion, 'firstTraffic' | 'charge'>

/** What is known of a happening: variables by their names. */
export type Facts = Readonly<Record<string, string>>

/** Whether a rule is about a happening. */
function isAbout({ occasion }: Rule, happening: Happening): boolean {
  return occasion === happening || (occasion === 'firstTraffic' && happening === 'traffic')
}

/**
 * Notes what became of a SIM at `time` (UNIX milliseconds) for each handler that watches it. What
 * follows is done when time is next settled: whoever changes a SIM holds it in memory, and handlers
 * change it too.
 */
export function happened(
  world: World,
  sim: SimRow,
  happening: Happening,
  time: number,
  facts: Facts = {},
): void {
  for (const { rule, handler } of watchersOfSim(world, sim)) {
    const { handlerId } = handler
    if (rule.occasion === 'charge') lookBy(world, handlerId, nextBill(time))
    else if (isAbout(rule, happening)) {
      add(world, { kind: 'happened', handlerId, simNo: sim.no, dueAt: time }, facts)
    }
  }
}

/** Bills are looked at so often. */
const billMs = 12 * hourMs

/** When the bill is looked at after `time`, UNIX milliseconds. */
export function nextBill(time: number): number {
  return (Math.floor(time / billMs) + 1) * billMs
}

/** Puts work on the list. */
export function add(
  world: World,
  work: Pick<Work, 'kind' | 'simNo' | 'dueAt'> & { readonly handlerId: string },
  facts: object,
): void {
  const { kind, simNo, dueAt, handlerId } = work
  const row = { worldId: world.id, dueAt, kind, handlerId, simNo, facts: JSON.stringify(facts) }
  insertRow(world.db, 'event_handler_work', row)
}

/**
 * When a handler looks at an object next, and from when on it waits for that (UNIX milliseconds);
 * undefined for not at all.
 */
export function setLook(
  world: World,
  handlerId: string,
  simNo: number,
  dueAt: number | undefined,
  since = dueAt,
): void {
  if (dueAt === undefined) {
    const sql = `DELETE FROM event_handler_work
      WHERE world_id = ? AND handler_id = ? AND sim_no = ? AND kind = 'look'`
    prepare(world.db, sql).run(world.id, handlerId, simNo)
    return
  }
  const facts = simNo === 0 ? JSON.stringify({ due: dueAt, since }) : '{}'
  const row = { worldId: world.id, dueAt, kind: 'look', handlerId, simNo, facts }
  insertRow(world.db, 'event_handler_work', row, 'REPLACE')
}

/** The SIMs that a handler is to look at; 0 stands for its whole target. */
export function lookedAt(world: World, handlerId: string): ReadonlySet<number> {
  const sql = `SELECT sim_no FROM event_handler_work
    WHERE world_id = ? AND handler_id = ? AND kind = 'look'`
  const rows = prepare(world.db, sql).all(world.id, handlerId)
  return new Set(rows.map((row) => Number(row['sim_no'])))
}

const lookAtTarget = "world_id = ? AND handler_id = ? AND sim_no = 0 AND kind = 'look'"

/** Has a handler look at its whole target by `time` (UNIX milliseconds), where it would only later. */
export function lookBy(world: World, handlerId: string, time: number): void {
  const sql = `UPDATE event_handler_work SET due_at = min(due_at, ?) WHERE ${lookAtTarget}`
  prepare(world.db, sql).run(time, world.id, handlerId)
}

/**
 * The same where little has changed at `time`: when three quarters have passed of what was waited for.
 * So few looks are enough, however often it is said.
 */
export function lookSooner(world: World, handlerId: string, time: number): void {
  const sql = `UPDATE event_handler_work SET due_at =
      min(due_at, max(?, (3 * facts ->> 'due' + facts ->> 'since') / 4)) WHERE ${lookAtTarget}`
  prepare(world.db, sql).run(time, world.id, handlerId)
}

/** The earliest work that is due by `now` (UNIX milliseconds): one look into an index. */
export function nextWork(world: World, now: number): Work | undefined {
  const condition = 'due_at <= ? ORDER BY due_at, work_id LIMIT 1'
  return rowsWhere<Work>(world, 'event_handler_work', condition, now)[0]
}

/** Takes work from the list. */
export function take(world: World, { workId }: Work): void {
  prepare(world.db, 'DELETE FROM event_handler_work WHERE work_id = ?').run(workId)
}
