import { targetOf } from '../../src/domain/event-handler/check.ts'
import type { Handlers } from '../http/handler.ts'
import { getSimByImsi } from '../sim/subscribers.ts'
import * as crud from './crud.ts'
import { eventHandlers } from './store.ts'

export const eventHandlerHandlers = {
  listEventHandlers: ({ world, query }) =>
    eventHandlers
      .all(world)
      .filter((one) => query.target === undefined || targetOf(one)?.kind === query.target)
      .map(crud.presentEventHandler),
  createEventHandler: (call) => crud.presentEventHandler(crud.createEventHandler(call, call.body)),
  getEventHandler: ({ world, path }) =>
    crud.presentEventHandler(eventHandlers.get(world, path.handler_id)),
  updateEventHandler: (call) => crud.updateEventHandler(call, call.path.handler_id, call.body),
  deleteEventHandler: (call) => crud.deleteEventHandler(call, call.path.handler_id),
  listEventHandlersBySubscriber: ({ world, path }) =>
    crud.handlersOfSubscriber(world, getSimByImsi(world, path.imsi).sim, path.imsi),
  setIgnoreEventHandler: ({ world, path }) =>
    crud.ignoreEventHandler(world, path.handler_id, path.imsi, true),
  deleteIgnoreEventHandler: ({ world, path }) =>
    crud.ignoreEventHandler(world, path.handler_id, path.imsi, false),
} satisfies Partial<Handlers>
