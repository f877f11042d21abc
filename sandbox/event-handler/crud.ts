import { randomUUID } from 'node:crypto'
import type { Signatures } from '../../src/api/generated/contract.ts'
import type { EventHandlerModel } from '../../src/api/generated/models/eventHandlerModel.ts'
import { mostHandlers, targetOf } from '../../src/domain/event-handler/check.ts'
import { reaches } from '../../src/domain/event-handler/reach.ts'
import { refusals } from '../../src/domain/event-handler/save.ts'
import { groups } from '../group/groups.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { simById, type SimRow } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { plan } from './looks.ts'
import { refusal } from './refusals.ts'
import * as store from './store.ts'

type Wanted = Signatures['createEventHandler']['body']

/** createEventHandler. 400 for what the platform does not take, and for an eleventh of one target. */
export function createEventHandler(moment: Moment, wanted: Wanted): store.EventHandler {
  return write(moment, randomUUID(), wanted)
}

/**
 * updateEventHandler: all of it becomes another, and what it remembers of its firings ends. 400 as
 * for a new one, and for an id that no handler has; a rule of an old kind may stay as it is.
 */
export function updateEventHandler(moment: Moment, handlerId: string, wanted: Wanted): void {
  const old = store.eventHandlers.find(moment.world, handlerId)
  if (!old) {
    throw badRequest('handler_id', 'no event handler has it', 'イベントハンドラーが見つかりません')
  }
  write(moment, handlerId, wanted, old)
}

/** deleteEventHandler. 404 for an unknown one. Actions that it has begun and that wait are still done. */
export function deleteEventHandler({ world }: Moment, handlerId: string): void {
  store.eventHandlers.remove(world, handlerId)
  store.forgetWatchers(world)
  store.forgetProgress(world, handlerId)
  store.forgetIgnores(world, handlerId)
}

function write(
  { world, now }: Moment,
  handlerId: string,
  wanted: Wanted,
  old?: store.EventHandler,
): store.EventHandler {
  const [problem] = refusals(wanted, old)
  if (problem) throw refusal(problem)
  const handler = stored(handlerId, wanted)
  checkTarget(world, handler)
  store.eventHandlers.put(world, handler)
  store.forgetWatchers(world)
  store.forgetProgress(world, handlerId)
  const watcher = store.watchersOf(world).all.find((one) => one.handler.handlerId === handlerId)
  if (watcher) plan(world, watcher, now)
  return handler
}

function stored(handlerId: string, wanted: Wanted): store.EventHandler {
  const { ruleConfig, actionConfigList } = wanted
  const { limitTotalTrafficMegaByte: limit } = ruleConfig.properties
  return {
    handlerId,
    name: wanted.name,
    description: wanted.description ?? null,
    status: wanted.status ?? 'active',
    targetImsi: wanted.targetImsi || null,
    targetSimId: wanted.targetSimId || null,
    targetGroupId: wanted.targetGroupId || null,
    targetOperatorId: wanted.targetOperatorId || null,
    ruleConfig: {
      ...ruleConfig,
      properties: {
        ...ruleConfig.properties,
        // Numbers are kept, and answered, as text.
        ...(limit === undefined ? {} : { limitTotalTrafficMegaByte: String(limit) }),
      },
    },
    actionConfigList: actionConfigList.map(({ type, properties }) => ({
      type,
      properties: { executionDateTimeConst: 'IMMEDIATELY', ...properties },
    })),
  }
}

function checkTarget(world: World, handler: store.EventHandler): void {
  const target = targetOf(handler)
  if (!target) return
  const { kind, id } = target
  if (kind === 'imsi') {
    const sim = simByImsi(world, id)
    if (!sim || sim.status === 'shipped') throw unknown('targetImsi')
    if (sim.imsi !== id) {
      throw badRequest(
        'targetImsi',
        'is that of an added subscription, which cannot be watched',
        '追加サブスクリプションの IMSI は指定できません',
      )
    }
  }
  if (kind === 'sim' && !isThere(simById(world, id))) throw unknown('targetSimId')
  if (kind === 'group' && !groups.find(world, id)) throw unknown('targetGroupId')
  if (kind === 'operator' && id !== world.operatorId) {
    throw badRequest('targetOperatorId', 'must be your own', '自身のオペレーターを指定してください')
  }
  const others = store.eventHandlers.all(world).filter((one) => {
    const its = targetOf(one)
    return one.handlerId !== handler.handlerId && its?.kind === kind && its.id === id
  })
  if (others.length >= mostHandlers) {
    throw refused(
      'SEM0231',
      `There are ${mostHandlers} event handlers with this target already`,
      `この対象には既に ${mostHandlers} 個のイベントハンドラーがあります`,
    )
  }
}

const isThere = (sim: SimRow | undefined) => sim !== undefined && sim.status !== 'shipped'

const unknown = (field: string) => badRequest(field, 'does not exist', '存在しません')

/** A handler as the API returns it. */
export function presentEventHandler(handler: store.EventHandler): EventHandlerModel {
  return { ...handler, actionConfigList: [...handler.actionConfigList] }
}

/** listEventHandlersBySubscriber: those that reach the SIM, with whether its subscription ignores them. */
export function handlersOfSubscriber(world: World, sim: SimRow, imsi: string): EventHandlerModel[] {
  const present = (handler: store.EventHandler) => ({
    ...presentEventHandler(handler),
    ignored: store.ignores(world, handler.handlerId, imsi),
  })
  return store.eventHandlers
    .all(world)
    .filter((handler) => reaches(handler, sim))
    .map(present)
}

/** setIgnoreEventHandler and deleteIgnoreEventHandler. 404 for an unknown handler or subscription, and where nothing was ignored. */
export function ignoreEventHandler(
  world: World,
  handlerId: string,
  imsi: string,
  ignored: boolean,
): void {
  store.eventHandlers.get(world, handlerId)
  if (!isThere(simByImsi(world, imsi))) throw notFound('Subscriber', imsi)
  const changed = store.setIgnored(world, handlerId, imsi, ignored)
  if (!changed && !ignored) throw notFound('EventHandler', `${handlerId} of ${imsi}`)
}
