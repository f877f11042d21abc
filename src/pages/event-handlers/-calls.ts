import type { CreateEventHandlerRequest } from '../../api/generated/models/createEventHandlerRequest.ts'
import { parseHeaders } from '../../domain/event-handler/actions.ts'
import { asRequest, textIn, type HandlerLike } from '../../domain/event-handler/draft.ts'
import { isSecret } from '../../domain/settings/secrets.ts'

/**
 * A handler as create and update take it. Its rule may be one that nobody documents any more, and
 * the description types some texts otherwise than the platform does; the platform decides.
 */
export const handlerBody = (handler: HandlerLike) =>
  asRequest(handler) as CreateEventHandlerRequest & HandlerLike

/**
 * Where a handler holds what is not to stand in a command to copy: headers that let one in, and keys
 * that old actions hold themselves.
 */
export function secretsOf({ actionConfigList = [] }: HandlerLike): readonly (readonly string[])[] {
  return actionConfigList.flatMap(({ properties = {} }, at) => {
    const place = ['actionConfigList', String(at), 'properties']
    const headers = parseHeaders(textIn(properties, 'headers')) ?? {}
    const isOne = ([headerKey, value]: [string, string]) =>
      isSecret('headerValue', value, { headerKey })
    const keys = ['accessKey', 'secretAccessKey'].filter((name) => name in properties)
    const named = Object.entries(headers).some(isOne) ? ['headers', ...keys] : keys
    return named.map((name) => place.concat(name))
  })
}

/** The call that turns a handler on or off, and changes nothing else (updateEventHandler replaces all). */
export const withStatus = (handler: HandlerLike, on: boolean) => ({
  path: { handler_id: handler.handlerId ?? '' },
  body: handlerBody({ ...handler, status: on ? 'active' : 'inactive' }),
  secrets: secretsOf(handler),
})
