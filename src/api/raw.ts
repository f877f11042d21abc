import { callPath } from './call-path.ts'
import { costlyReads } from './costly.ts'
import { exchange, signedOut } from './http.ts'
import type { Operation } from './operation.ts'
import { queryClient } from './query-client.ts'
import { apiBase, currentSession } from './session.ts'

/** A call as a person puts it together: nothing of it is held against the description. */
export interface RawCall {
  readonly path: Readonly<Record<string, string>>
  /** A list is sent as the parameter several times. */
  readonly query: Readonly<Record<string, unknown>>
  readonly body?: string | Blob | undefined
  readonly bodyType?: string | undefined
}

/** An answer as it came, whatever its status; times in milliseconds. */
export interface RawAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Blob
  readonly took: number
}

/**
 * Sends any operation as whoever is signed in, once and without retries, and answers with whatever
 * came. After a change, all that the console shows counts as stale. Throws `ApiError` where no
 * answer came.
 */
export async function sendRaw(
  operation: Operation,
  call: RawCall,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const { id, method } = operation
  const { body, bodyType } = call
  const session = currentSession()
  if (!session) throw signedOut(method)
  const headers = new Headers({ Accept: '*/*' })
  if (body !== undefined && bodyType) headers.set('Content-Type', bodyType)
  const began = performance.now()
  const answer = await exchange(apiBase(session) + callPath(operation, call), {
    method,
    headers,
    body,
    signal,
    session: operation.public ? undefined : session,
    once: costlyReads.includes(id),
    read: (response) => response.blob(),
  })
  const took = performance.now() - began
  const { ok, status } = answer.response
  if (method !== 'GET' && ok) void queryClient.invalidateQueries()
  return { status, headers: [...answer.response.headers], body: answer.body, took }
}
