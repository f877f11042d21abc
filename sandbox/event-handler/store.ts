import type { ActionConfig } from '../../src/api/generated/models/actionConfig.ts'
import type { RuleConfig } from '../../src/api/generated/models/ruleConfig.ts'
import { targetOf } from '../../src/domain/event-handler/check.ts'
import { ruleOf, type Rule, type TargetKind } from '../../src/domain/event-handler/rules.ts'
import { collection } from '../db/collection.ts'
import { insertRow } from '../db/rows.ts'
import { onRollback, prepare } from '../db/sql.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { seedEventHandlers } from './seed.ts'

/** An event handler as it is stored. */
export interface EventHandler {
  readonly handlerId: string
  readonly name: string
  readonly description: string | null
  readonly status: 'active' | 'inactive'
  readonly targetImsi: string | null
  readonly targetSimId: string | null
  readonly targetGroupId: string | null
  readonly targetOperatorId: string | null
  readonly ruleConfig: RuleConfig
  readonly actionConfigList: readonly ActionConfig[]
}

export const eventHandlers = collection<EventHandler>('eventHandlers', {
  id: ({ handlerId }) => handlerId,
  kind: 'EventHandler',
  seed: seedEventHandlers,
})

/** An active handler with what its rule and target are known to be. */
export interface Watcher {
  readonly handler: EventHandler
  readonly rule: Rule
  readonly target: { readonly kind: TargetKind; readonly id: string }
}

interface Watching {
  readonly all: readonly Watcher[]
  /** By the kind and the id of their targets. */
  readonly byTarget: ReadonlyMap<string, readonly Watcher[]>
}

const known = new WeakMap<World, Watching>()

/** The active handlers of a world; kept in memory, because every change of a SIM asks for them. */
export function watchersOf(world: World): Watching {
  const found = known.get(world)
  if (found) return found
  const all = eventHandlers.all(world).flatMap((handler): Watcher[] => {
    const rule = ruleOf(handler.ruleConfig.type)
    const target = targetOf(handler)
    return handler.status === 'active' && rule && target ? [{ handler, rule, target }] : []
  })
  const watching = {
    all,
    byTarget: Map.groupBy(all, ({ target }) => `${target.kind} ${target.id}`),
  }
  known.set(world, watching)
  onRollback(world.db, () => known.delete(world))
  return watching
}

/** To be called when a handler was changed. */
export function forgetWatchers(world: World): void {
  known.delete(world)
  onRollback(world.db, () => known.delete(world))
}

/** The active handlers that watch a SIM, or the target it belongs to. */
export function watchersOfSim(
  world: World,
  { imsi, simId, groupId }: Pick<SimRow, 'imsi' | 'simId' | 'groupId'>,
): readonly Watcher[] {
  const { all, byTarget } = watchersOf(world)
  if (all.length === 0) return all
  return [
    `imsi ${imsi}`,
    `sim ${simId}`,
    `group ${groupId}`,
    `operator ${world.operatorId}`,
  ].flatMap((key) => byTarget.get(key) ?? [])
}

/** Whether a subscription ignores a handler. */
export function ignores(world: World, handlerId: string, imsi: string): boolean {
  const sql =
    'SELECT 1 FROM event_handler_ignores WHERE world_id = ? AND handler_id = ? AND imsi = ?'
  return prepare(world.db, sql).get(world.id, handlerId, imsi) !== undefined
}

/** Lets a subscription ignore a handler, or no longer; whether that changed anything. */
export function setIgnored(
  world: World,
  handlerId: string,
  imsi: string,
  ignored: boolean,
): boolean {
  const before = ignores(world, handlerId, imsi)
  if (before === ignored) return false
  if (ignored) insertRow(world.db, 'event_handler_ignores', { worldId: world.id, handlerId, imsi })
  else {
    const sql =
      'DELETE FROM event_handler_ignores WHERE world_id = ? AND handler_id = ? AND imsi = ?'
    prepare(world.db, sql).run(world.id, handlerId, imsi)
  }
  return true
}

/** Ends what is remembered of a handler's firings, and what it would look at next. */
export function forgetProgress(world: World, handlerId: string): void {
  const states = 'DELETE FROM event_handler_states WHERE world_id = ? AND handler_id = ?'
  prepare(world.db, states).run(world.id, handlerId)
  const looks =
    "DELETE FROM event_handler_work WHERE world_id = ? AND handler_id = ? AND kind = 'look'"
  prepare(world.db, looks).run(world.id, handlerId)
}

/** Ends what SIMs ignore of a handler that is no more. */
export function forgetIgnores(world: World, handlerId: string): void {
  const sql = 'DELETE FROM event_handler_ignores WHERE world_id = ? AND handler_id = ?'
  prepare(world.db, sql).run(world.id, handlerId)
}
