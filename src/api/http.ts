import { ApiError } from './errors.ts'
import { apiBase, currentSession, type Session } from './session.ts'

export interface RequestOptions extends RequestInit {
  /** Where to send it when nobody is signed in yet: the API's address, ending in `/v1`. */
  readonly base?: string
  /** Called before each wait for another try, with the wait in milliseconds. */
  readonly onWait?: (milliseconds: number, error: ApiError) => void
}

/** What every generated operation and hook fails with; Orval reads it under this name. */
export type ErrorType<_Described> = ApiError

const maxTries = 4
const jitter = () => 0.7 + Math.random() * 0.6

/** Asks the person to sign in again; false when they would rather not. Set by the shell. */
type Reauthenticate = (session: Session) => Promise<boolean>
let reauthenticate: Reauthenticate | undefined

export function onUnauthorized(ask: Reauthenticate): void {
  reauthenticate = ask
}

/**
 * Sends one call of the API; the function under every generated operation. Answers
 * `{data, status, headers}` and throws an `ApiError` for anything but a success.
 *
 * 429 and failures of the server are retried with growing, jittered waits; a change (anything but
 * GET and HEAD) only when it certainly did not happen, which a 429 says. A 401 asks the person to
 * sign in again and then goes on with the same call.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { base, onWait, ...init } = options
  for (let attempt = 1; ; attempt++) {
    const session = base === undefined ? currentSession() : undefined
    try {
      return (await send(path, init, base, session)) as T
    } catch (error) {
      if (!(error instanceof ApiError) || init.signal?.aborted) throw error
      if (error.status === 401 && session && reauthenticate) {
        if (currentSession()?.token !== session.token || (await reauthenticate(session))) continue
        throw error
      }
      if (attempt >= maxTries || !mayRetry(error, init.method ?? 'GET')) {
        throw await named(error, init.method ?? 'GET', path)
      }
      const wait = waitBefore(attempt, error)
      onWait?.(wait, error)
      await pause(wait, init.signal ?? undefined)
    }
  }
}

async function send(
  path: string,
  init: RequestInit,
  base: string | undefined,
  session: Session | undefined,
): Promise<{ data: unknown; status: number; headers: Headers }> {
  const address = base ?? (session && apiBase(session))
  if (address === undefined) {
    throw new ApiError({ status: 401, code: 'signed-out', message: 'Nobody is signed in.' })
  }
  const headers = new Headers(init.headers)
  headers.set('Accept', 'application/json')
  if (session) {
    headers.set('X-Soracom-API-Key', session.apiKey)
    headers.set('X-Soracom-Token', session.token)
  }
  const response = await fetch(address + path, { ...init, headers }).catch((cause: unknown) => {
    const aborted = cause instanceof DOMException && cause.name === 'AbortError'
    throw new ApiError({
      status: 0,
      code: aborted ? 'aborted' : 'network',
      message: aborted ? 'The request was cancelled.' : 'The API could not be reached.',
    })
  })
  const body = await response.text().catch(() => {
    throw new ApiError({ status: 0, code: 'network', message: 'The answer broke off.' })
  })
  if (!response.ok) throw failure(response, body)
  return {
    data: parse(body, init.method ?? 'GET'),
    status: response.status,
    headers: response.headers,
  }
}

/** A read that answers nothing, and any text that is not JSON, is not an answer. */
function parse(body: string, method: string): unknown {
  if (body === '') {
    if (method !== 'GET') return undefined
    throw new ApiError({
      status: 0,
      code: 'malformed',
      message: 'The answer was empty. Try again.',
    })
  }
  try {
    return JSON.parse(body)
  } catch {
    throw new ApiError({
      status: 0,
      code: 'malformed',
      message: 'The answer was not valid JSON. Try again; if it stays so, tell your administrator.',
    })
  }
}

/** The API's errors are `{code, message}`; what stands before it may answer text or nothing. */
function failure(response: Response, body: string): ApiError {
  let code = `HTTP ${response.status}`
  let message = body.trim().startsWith('<') ? '' : body.trim().slice(0, 300)
  try {
    const json = JSON.parse(body) as { code?: unknown; message?: unknown }
    if (typeof json.code === 'string') code = json.code
    if (typeof json.message === 'string') message = json.message
  } catch {
    // Not JSON: the text itself is the message.
  }
  return new ApiError({
    status: response.status,
    code,
    message: message || `The API answered with status ${response.status} and no message.`,
    retryAfter: secondsUntilRetry(response.headers),
  })
}

function secondsUntilRetry(headers: Headers): number | undefined {
  const value =
    headers.get('Retry-After') ?? headers.get('X-Soracom-Ratelimit-Seconds-Before-Refresh')
  const seconds = value === null ? Number.NaN : Number(value)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

function mayRetry(error: ApiError, method: string): boolean {
  if (error.status === 429) return true
  if (method !== 'GET' && method !== 'HEAD') return false
  return (
    error.code === 'network' ||
    error.code === 'malformed' ||
    error.status >= 502 ||
    error.status === 500
  )
}

/** Milliseconds to wait: what the API asks for, up to a minute; else half a second, doubling. */
function waitBefore(attempt: number, error: ApiError): number {
  if (error.retryAfter !== undefined)
    return Math.min(error.retryAfter * 1000, 60_000) + 250 * jitter()
  return 400 * 2 ** (attempt - 1) * jitter()
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new ApiError({ status: 0, code: 'aborted', message: 'The request was cancelled.' }))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The same error with the operation and permission it is about; the catalogue is loaded only then. */
async function named(error: ApiError, method: string, path: string): Promise<ApiError> {
  const { findOperation } = await import('./operations.ts')
  const operation = findOperation(method, path)
  if (!operation) return error
  const { learnDenied } = await import('./permissions.ts')
  if (error.status === 403) learnDenied(operation)
  return new ApiError({
    status: error.status,
    code: error.code,
    message: error.message,
    operation: operation.id,
    permission: error.status === 403 ? operation.permissions[0] : undefined,
    retryAfter: error.retryAfter,
  })
}
