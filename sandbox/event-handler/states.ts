import {
  rested,
  restsUntil,
  wake as wakes,
  type Rest,
} from '../../src/domain/event-handler/rest.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { Watcher } from './store.ts'

/** Asleep for good. */
export const forever = Number.MAX_SAFE_INTEGER

/** A value of a rule or an action as text, as it may be a number or a flag too. */
export function textOf(properties: object, name: string): string {
  const value: unknown = Object.hasOwn(properties, name)
    ? properties[name as keyof typeof properties]
    : undefined
  return value === undefined || value === null ? '' : String(value)
}

/** What a state is kept of: the SIM, or the whole target where the handler fires once for it. */
function objectOf({ handler, rule }: Watcher, simNo: number): number {
  const once = textOf(handler.ruleConfig.properties, 'runOnceAmongTarget') === 'true'
  return once || rule.per === 'target' ? 0 : simNo
}

function stateOf(world: World, watcher: Watcher, simNo: number): Rest {
  const sql = `SELECT asleep_until, hour, fired FROM event_handler_states
    WHERE world_id = ? AND handler_id = ? AND sim_no = ?`
  const object = objectOf(watcher, simNo)
  const row = prepare(world.db, sql).get(world.id, watcher.handler.handlerId, object)
  if (!row) return rested
  return {
    asleepUntil: Number(row['asleep_until']),
    hour: Number(row['hour']),
    fired: Number(row['fired']),
  }
}

function putState(world: World, watcher: Watcher, simNo: number, rest: Rest): void {
  const key = {
    worldId: world.id,
    handlerId: watcher.handler.handlerId,
    simNo: objectOf(watcher, simNo),
  }
  const state = { ...rest, asleepUntil: Math.min(rest.asleepUntil, forever) }
  insertRow(world.db, 'event_handler_states', { ...key, ...state }, 'REPLACE')
}

/** Until when (UNIX milliseconds) a handler does nothing about a SIM, or (0) about its target. */
export function asleepUntil(world: World, watcher: Watcher, simNo: number): number {
  return stateOf(world, watcher, simNo).asleepUntil
}

/** The same of any SIM, read at once where a handler goes through all of them. */
export function asleepOfAll(world: World, watcher: Watcher): (simNo: number) => number {
  const sql = `SELECT sim_no, asleep_until FROM event_handler_states
    WHERE world_id = ? AND handler_id = ?`
  const rows = prepare(world.db, sql).all(world.id, watcher.handler.handlerId)
  const asleep = new Map(rows.map((row) => [Number(row['sim_no']), Number(row['asleep_until'])]))
  if (asleep.size === 0) return () => rested.asleepUntil
  return (simNo) => asleep.get(objectOf(watcher, simNo)) ?? rested.asleepUntil
}

/** Has a handler sleep as if it had fired at `at` (UNIX milliseconds). */
export function sleep(world: World, watcher: Watcher, simNo: number, at: number): void {
  const asleepUntil = restsUntil(watcher.handler.ruleConfig.properties, at)
  putState(world, watcher, simNo, { ...rested, asleepUntil })
}

/** Whether a handler fires for a SIM, or (0) its target, at `at` (UNIX milliseconds); it is remembered. */
export function wake(world: World, watcher: Watcher, simNo: number, at: number) {
  const { properties } = watcher.handler.ruleConfig
  const { verdict, rest } = wakes(stateOf(world, watcher, simNo), properties, at)
  if (verdict !== 'asleep') putState(world, watcher, simNo, rest)
  return verdict
}
