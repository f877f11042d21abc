import type { ApiError } from './errors.ts'

/** What is wrong with sending a call, so that it is not sent; undefined where nothing is known. */
type Judging = (method: string, path: string) => Promise<ApiError | undefined>
let judging: Judging | undefined

/** Has every call of whoever is signed in judged before it is sent. Set by the permissions. */
export function beforeSending(judge: Judging): void {
  judging = judge
}

/**
 * Has a call judged; `path` is below `/v1` and may carry a query. Throws `ApiError` where it must not
 * be sent.
 */
export async function judged(method: string, path: string): Promise<void> {
  const refusal = await judging?.(method, path)
  if (refusal) throw refusal
}
