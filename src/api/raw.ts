import { callPath } from './call-path.ts'
import { costlyReads } from './costly.ts'
import { stoppedByViewing } from './gate.ts'
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

type HeaderLines = readonly (readonly [name: string, value: string])[]

/** An answer as it came, whatever its status; times in milliseconds. */
export interface RawAnswer {
  /** The headers that went out: key and token stand for themselves. */
  readonly sent: HeaderLines
  readonly status: number
  readonly headers: HeaderLines
  readonly body: Blob
  readonly took: number
}

/**
 * Sends any operation as whoever is signed in, once and without retries, and answers with whatever
 * came. After a change, all that the console shows counts as stale. Throws `ApiError` where no
 * answer came, and for a change while one looks at the console as somebody else.
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
  const stopped = stoppedByViewing(operation)
  if (stopped) throw stopped
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
  const { response, sent } = answer
  return { sent: shown(sent), status, headers: [...response.headers], body: answer.body, took }
}

const secretHeaders: Readonly<Record<string, string>> = {
  'x-soracom-api-key': '<apiKey>',
  'x-soracom-token': '<token>',
}

const shown = (headers: Headers): HeaderLines =>
  Array.from(headers, ([name, value]) => [name, secretHeaders[name] ?? value])
