import type { CreateEventHandlerRequest } from '../../api/generated/models/createEventHandlerRequest.ts'
import { asRequest, type HandlerLike } from '../../domain/event-handler/draft.ts'

/**
 * A handler as create and update take it. Its rule may be one that nobody documents any more, and
 * the description types some texts otherwise than the platform does; the platform decides.
 */
export const handlerBody = (handler: HandlerLike) =>
  asRequest(handler) as CreateEventHandlerRequest & HandlerLike

/** The call that turns a handler on or off, and changes nothing else (updateEventHandler replaces all). */
export const withStatus = (handler: HandlerLike, on: boolean) => ({
  path: { handler_id: handler.handlerId ?? '' },
  body: handlerBody({ ...handler, status: on ? 'active' : 'inactive' }),
})
