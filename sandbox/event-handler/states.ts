import { momentOf } from '../../src/domain/event-handler/timing.ts'
import { timings, type Timing } from '../../src/domain/event-handler/parameters.ts'
import { hourMs } from '../../src/domain/time.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { Watcher } from './store.ts'

/** Asleep for good. */
export const forever = Number.MAX_SAFE_INTEGER

/** How often a handler fires for one object in an hour: two that set each other off end so. */
const mostPerHour = 10

/** A value of a rule or an action as text, as it may be a number or a flag too. */
export function textOf(properties: object, name: string): string {
  const value: unknown = new Map<string, unknown>(Object.entries(properties)).get(name)
  return value === undefined || value === null ? '' : String(value)
}

/** A timing and its offset as moments understand them; what is not known is at once. */
export function timingOf(properties: object, name: string, offsetName: string): [Timing, number] {
  const written = textOf(properties, name)
  const timing = timings.find((one) => one === written) ?? 'IMMEDIATELY'
  return [timing, Number(textOf(properties, offsetName)) || 0]
}

/** What a state is kept of: the SIM, or the whole target where the handler fires once for it. */
function objectOf({ handler, rule }: Watcher, simNo: number): number {
  const once = textOf(handler.ruleConfig.properties, 'runOnceAmongTarget') === 'true'
  return once || rule.per === 'target' ? 0 : simNo
}

interface State {
  readonly asleepUntil: number
  /** When the hour began in which it last fired, and how often since. */
  readonly hour: number
  readonly fired: number
}

function stateOf(world: World, watcher: Watcher, simNo: number): State {
  const sql = `SELECT asleep_until, hour, fired FROM event_handler_states
    WHERE world_id = ? AND handler_id = ? AND sim_no = ?`
  const object = objectOf(watcher, simNo)
  const row = prepare(world.db, sql).get(world.id, watcher.handler.handlerId, object)
  if (!row) return { asleepUntil: 0, hour: 0, fired: 0 }
  return {
    asleepUntil: Number(row['asleep_until']),
    hour: Number(row['hour']),
    fired: Number(row['fired']),
  }
}

function putState(world: World, watcher: Watcher, simNo: number, state: State): void {
  const key = {
    worldId: world.id,
    handlerId: watcher.handler.handlerId,
    simNo: objectOf(watcher, simNo),
  }
  insertRow(world.db, 'event_handler_states', { ...key, ...state }, 'REPLACE')
}

/** Until when (UNIX milliseconds) a handler does nothing about a SIM, or (0) about its target. */
export function asleepUntil(world: World, watcher: Watcher, simNo: number): number {
  return stateOf(world, watcher, simNo).asleepUntil
}

/** Until when a handler sleeps that fires at `at` (UNIX milliseconds). */
function wakesAt({ handler }: Watcher, at: number): number {
  const [timing, offset] = timingOf(
    handler.ruleConfig.properties,
    'inactiveTimeoutDateConst',
    'inactiveTimeoutOffsetMinutes',
  )
  return momentOf(timing, offset, at) ?? forever
}

/** Has a handler sleep as if it had fired at `at` (UNIX milliseconds). */
export function sleep(world: World, watcher: Watcher, simNo: number, at: number): void {
  putState(world, watcher, simNo, { asleepUntil: wakesAt(watcher, at), hour: 0, fired: 0 })
}

/**
 * Whether a handler fires for a SIM, or (0) its target, at `at` (UNIX milliseconds): `asleep` where it
 * fired and sleeps, `tooOften` where it would fire more often than can be meant; it then sleeps until
 * the hour is over.
 */
export function wake(
  world: World,
  watcher: Watcher,
  simNo: number,
  at: number,
): 'fires' | 'asleep' | 'tooOften' {
  const state = stateOf(world, watcher, simNo)
  if (state.asleepUntil > at) return 'asleep'
  const sameHour = at - state.hour < hourMs
  if (sameHour && state.fired >= mostPerHour) {
    putState(world, watcher, simNo, { ...state, asleepUntil: state.hour + hourMs })
    return 'tooOften'
  }
  putState(world, watcher, simNo, {
    asleepUntil: wakesAt(watcher, at),
    hour: sameHour ? state.hour : at,
    fired: sameHour ? state.fired + 1 : 1,
  })
  return 'fires'
}
