import { t } from '@lingui/core/macro'
import { callId, callIdHeader } from '../domain/call-id.ts'
import { withDigits } from '../domain/exact-json.ts'
import { ApiError } from './errors.ts'
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

/** The path below `/v1` with its variables and query; a variable without a value stays as it is written. */
export function rawPath(operation: Operation, { path, query }: RawCall): string {
  const filled = operation.path.replace(/\{([^}]+)\}/g, (whole, name: string) =>
    path[name] ? encodeURIComponent(path[name]) : whole,
  )
  const words = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one): [string, string] => [name, String(one)]),
  )
  return words.length === 0 ? filled : `${filled}?${new URLSearchParams(words)}`
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
  const { method } = operation
  const session = currentSession()
  if (!session) {
    throw new ApiError({
      status: 401,
      code: 'signed-out',
      message: t`Nobody is signed in.`,
      method,
    })
  }
  const base = apiBase(session)
  const headers = new Headers({ Accept: '*/*' })
  if (!operation.public) {
    headers.set('X-Soracom-API-Key', session.apiKey)
    headers.set('X-Soracom-Token', session.token)
  }
  const { body } = call
  if (body !== undefined && call.bodyType) headers.set('Content-Type', call.bodyType)
  if (method !== 'GET' && base.startsWith('/')) headers.set(callIdHeader, callId())
  const began = performance.now()
  try {
    const response = await fetch(base + rawPath(operation, call), {
      method,
      headers,
      signal,
      body: typeof body === 'string' ? withDigits(body) : body,
    })
    const content = await response.blob()
    if (method !== 'GET' && response.ok) void queryClient.invalidateQueries()
    const { status } = response
    return {
      status,
      headers: [...response.headers],
      body: content,
      took: performance.now() - began,
    }
  } catch {
    const message = signal.aborted
      ? t`The request was cancelled.`
      : t`The connection broke before an answer came.`
    const code = signal.aborted ? 'aborted' : 'network'
    throw new ApiError({ status: 0, code, message, method })
  }
}
