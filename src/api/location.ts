import { t } from '@lingui/core/macro'
import { toldRedirect } from '../domain/told-redirect.ts'
import { ApiError } from './errors.ts'
import type { RequestOptions } from './http.ts'
import type { CallValues, Endpoint } from './operation.ts'

/**
 * The address that an operation answers with a redirect to, such as that of a file (`getFile`); good
 * for a while and without key or token. Throws `ApiError`, also where the answer leads nowhere.
 */
export async function locationOf<Call>(
  endpoint: Endpoint<string, Call, unknown>,
  call: NoInfer<Call> & Pick<CallValues, 'secrets'>,
  options: RequestOptions = {},
): Promise<string> {
  const headers = { [toldRedirect]: 'yes' }
  const { data } = await endpoint.call(call, { ...options, headers })
  const location = (data as { readonly location?: unknown } | undefined)?.location
  if (typeof location === 'string' && /^(?:https?:\/\/|\/(?!\/))/.test(location)) return location
  const { method } = endpoint
  throw new ApiError({
    status: 0,
    code: 'malformed',
    message: t`The answer did not say where the file is.`,
    method,
  })
}
