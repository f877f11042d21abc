import { doneAt } from '../../src/domain/event-handler/rest.ts'
import { commonValues, type Values } from '../../src/domain/event-handler/variables.ts'
import type { ActionConfig } from '../../src/api/generated/models/actionConfig.ts'
import { tagsOf, type SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { act, note, type Firing } from './acting.ts'
import { wake } from './states.ts'
import { ignores, type Watcher } from './store.ts'
import { add, type Work } from './work.ts'

/**
 * Fires a handler for a SIM, or for its whole target where there is none, at `at` (UNIX
 * milliseconds), unless it sleeps or the SIM ignores it. Actions are done in their order: at once, or
 * when their time has come. `values` are what the rule's own variables stand for.
 */
export function fire(
  world: World,
  watcher: Watcher,
  sim: SimRow | undefined,
  at: number,
  values: Values = {},
): void {
  const { handler, rule, target } = watcher
  if (sim && ignores(world, handler.handlerId, sim.imsi)) return
  const simNo = sim?.no ?? 0
  const verdict = wake(world, watcher, simNo, at)
  if (verdict === 'asleep') return
  const { operatorId, coverage } = world
  const about = sim && { simId: sim.simId, imsi: sim.imsi, tags: tagsOf(sim) }
  const firing: Firing = {
    handlerId: handler.handlerId,
    handlerName: handler.name,
    firedAt: at,
    simNo,
    groupId: target.kind === 'group' ? target.id : null,
    values: { ...commonValues({ operatorId, coverage, at, ...about }), ...values },
  }
  if (verdict === 'tooOften') {
    const message = `Event handler fired too often and stops for an hour: ${handler.name}`
    note(world, firing, 'error', { message, rule: rule.type }, at)
    return
  }
  const planned = handler.actionConfigList.map((action) => ({
    action,
    time: doneAt(action.properties, at),
  }))
  const actions = planned.map(({ action, time = null }) => ({ type: action.type, at: time }))
  const message = `Event handler fired: ${handler.name}`
  note(world, firing, 'info', { message, rule: rule.type, actions, ...values }, at)
  for (const [index, { action, time }] of planned.entries()) {
    if (time === undefined) continue
    const doing = { ...firing, action: index + 1 }
    if (time <= at) act(world, doing, action, at)
    else {
      const { handlerId } = handler
      add(world, { kind: 'act', handlerId, simNo, dueAt: time }, { firing: doing, action })
    }
  }
}

/** Does an action whose time has come. */
export function actLate(world: World, { facts, dueAt }: Work): void {
  const { firing, action } = JSON.parse(facts) as {
    readonly firing: Firing
    readonly action: ActionConfig
  }
  act(world, firing, action, dueAt)
}
