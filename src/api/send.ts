import type { RequestOptions } from './http.ts'
import { invalidateAfter } from './invalidation.ts'
import type { Answer, CallValues, Endpoint } from './operation.ts'
import { queryClient } from './query-client.ts'

/**
 * Changes something: sends the call and brings what the console shows up to date. Answers as soon as
 * what became stale is marked as such; it is asked for again in the background, or before the answer
 * with `settled`. Throws `ApiError`. The cache keeps nothing of the call, which may hold secrets.
 */
export async function send<Call, Data>(
  endpoint: Endpoint<string, Call, Data>,
  call: NoInfer<Call> & Pick<CallValues, 'secrets'>,
  { settled = false, ...options }: RequestOptions & { readonly settled?: boolean } = {},
): Promise<Answer<Data>> {
  const answer = await endpoint.call(call, options)
  const updated = invalidateAfter(queryClient, endpoint, [answer])
  if (settled) await updated
  return answer
}
