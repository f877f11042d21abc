import { t } from '@lingui/core/macro'
import { language } from '../words/say.ts'
import { callId, callIdHeader, repeatedHeader } from '../domain/call-id.ts'
import { parseJson, withDigits } from '../domain/exact-json.ts'
import { remember } from './calls.ts'
import { ApiError } from './errors.ts'
import { failure, withoutSecrets } from './failure.ts'
import { judged } from './judging.ts'
import { maxTries, mayRetry, pause, waitBefore } from './retry.ts'
import { apiBase, currentSession, type Session } from './session.ts'
import { asDescribed } from './tolerant.ts'

export interface RequestOptions extends Omit<RequestInit, 'body'> {
  /** Anything but a stream: a call that is sent again needs its body again. */
  readonly body?: XMLHttpRequestBodyInit | null
  /** Where to send it when nobody is signed in yet: the API's address, ending in `/v1`. */
  readonly base?: string
  /** What the generated call knows of the answer's members: `asDescribed` reads it. */
  readonly reads?: string
  /** It costs something each time: like a change, it is sent again only when nothing happened. */
  readonly once?: boolean
  /** Sent whatever is known of the caller's rights: it is to tell them. */
  readonly unjudged?: boolean
  /** Called as the body leaves, with the bytes that have gone so far: for files. */
  readonly onSent?: (bytes: number) => void
  /** The answer is a file: it is handed over as it is, not read as JSON. */
  readonly file?: boolean
  /** Called before each wait for another try, with the wait in milliseconds. */
  readonly onWait?: (milliseconds: number, error: ApiError) => void
}

/** What every generated operation and hook fails with; Orval reads it under this name. */
export type ErrorType<_Described> = ApiError

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
 * Failures are retried with growing, jittered waits where `mayRetry` allows it. A 401 asks the
 * person to sign in again, once, and then goes on with the same call. However often it is sent, a
 * call belongs to the person and the coverage it began with.
 */
export function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { reads, ...rest } = options
  return persevere(path, rest, async (init, base, session) => {
    const { data, ...answer } = await send(path, init, base, session)
    return { ...answer, data: asDescribed(data, reads) } as T
  })
}

/** What one call is sent with. */
interface Sent extends RequestInit, Pick<RequestOptions, 'onSent' | 'file'> {
  readonly once: boolean
}

type Sending<T> = (init: Sent, base: string | undefined, session: Session | undefined) => Promise<T>

/** Sends again what may be sent again: what `request` says of failures. */
export async function persevere<T>(
  path: string,
  options: RequestOptions,
  sendOnce: Sending<T>,
): Promise<T> {
  const { base, onWait, once = false, unjudged = false, ...init } = options
  const method = init.method ?? 'GET'
  let session = base === undefined ? currentSession() : undefined
  if (session && !unjudged) await judged(method, path)
  let asked = false
  for (let attempt = 1; ;) {
    try {
      return await sendOnce({ ...init, once }, base, session)
    } catch (error) {
      if (!(error instanceof ApiError) || init.signal?.aborted) throw error
      if (error.status === 401 && session && reauthenticate && !asked) {
        asked = currentSession()?.token === session.token
        if (asked && !(await reauthenticate(session))) throw error
      } else {
        if (attempt >= maxTries || !mayRetry(error, once ? 'POST' : method)) {
          throw session && error.status !== 0 ? await named(error, path) : error
        }
        const wait = waitBefore(attempt++, error)
        onWait?.(wait, error)
        await pause(wait, init.signal ?? undefined)
      }
      session &&= latest(session, method)
    }
  }
}

/** The same person's session as it is now: its token may have been renewed or replaced. */
function latest(session: Session, method: string): Session {
  const now = currentSession()
  const same =
    now?.endpoint.id === session.endpoint.id &&
    now.operatorId === session.operatorId &&
    now.userName === session.userName
  if (!same) throw signedOut(method)
  return { ...now, coverage: session.coverage }
}

/** The error of a call that nobody is there for. */
export function signedOut(method: string): ApiError {
  return new ApiError({ status: 401, code: 'signed-out', message: t`Nobody is signed in.`, method })
}

/** What a call is, for the errors that it may end with. */
interface About {
  readonly method: string
  /** It is a read that costs something. */
  readonly costs: boolean
}

interface Exchange<Body> extends RequestInit, Pick<RequestOptions, 'onSent'> {
  /** Whose key and token it bears. */
  readonly session: Session | undefined
  readonly once: boolean
  readonly read: (response: Response) => Promise<Body>
}

/**
 * Sends a call once and answers with whatever came, whatever its status. A change, and a read that
 * costs something, bears an id of its own. Throws `ApiError` where no answer came.
 */
export async function exchange<Body>(
  address: string,
  { session, once, read, onSent, ...init }: Exchange<Body>,
): Promise<{ readonly response: Response; readonly body: Body; readonly sent: Headers }> {
  const { method = 'GET' } = init
  const headers = headersOf(init, session)
  const changes = method !== 'GET' && method !== 'HEAD'
  // Another origin would have to allow these headers.
  if (address.startsWith('/')) {
    headers.set('X-Soracom-Lang', language())
    if (changes || once) headers.set(callIdHeader, callId())
  }
  const broken = (): never => {
    throw unanswered({ method, costs: once }, init.signal)
  }
  const exact = typeof init.body === 'string' ? { body: withDigits(init.body) } : {}
  const whole = { ...init, ...exact, headers }
  const sending = onSent
    ? import('./sent-aloud.ts').then(({ sentAloud }) => sentAloud(address, whole, onSent))
    : fetch(address, whole)
  const response = await sending.catch(broken)
  remember(method, address, response.status, session)
  const body = await read(response).catch(broken)
  // The browser has sent it twice, on its own account: what became of the first, nobody has told.
  if (response.headers.has(repeatedHeader)) broken()
  return { response, body, sent: headers }
}

async function send(
  path: string,
  { once, file = false, ...init }: Sent,
  base: string | undefined,
  session: Session | undefined,
): Promise<{ data: unknown; status: number; headers: Headers }> {
  const method = init.method ?? 'GET'
  const about = { method, costs: once }
  const address = base ?? (session && apiBase(session))
  if (address === undefined) throw signedOut(method)
  const read = (answer: Response) => (file && answer.ok ? answer.blob() : content(answer))
  const asked = { ...init, session, once, read }
  const { response, body } = await exchange(address + path, asked)
  if (typeof body !== 'string')
    return { data: body, status: response.status, headers: response.headers }
  // A change that found everything as it was to be is no failure.
  if (!response.ok && response.status !== 304)
    throw failure(response, method, withoutSecrets(body, session))
  const data = parse(body, path, () => malformed(about, t`The answer was not valid JSON.`))
  if (data === undefined && (await shouldAnswer(response.status, method, path))) {
    throw malformed(about, t`The answer was empty.`)
  }
  return { data, status: response.status, headers: response.headers }
}

/** What came: a picture as it is, anything else as text. */
function content(response: Response): Promise<string | Blob> {
  const isPicture = response.ok && response.headers.get('content-type')?.startsWith('image/')
  return isPicture ? response.blob() : response.text()
}

function headersOf(init: RequestInit, session: Session | undefined): Headers {
  const headers = new Headers(init.headers)
  if (!headers.has('Accept')) headers.set('Accept', 'application/json')
  if (!session) return headers
  try {
    headers.set('X-Soracom-API-Key', session.apiKey)
    headers.set('X-Soracom-Token', session.token)
  } catch {
    // A token that is no header value; the browser's own error would show it.
    throw signedOut(init.method ?? 'GET')
  }
  return headers
}

/** No answer, or not all of it: cancelled by the caller, too late for it, or the network's doing. */
function unanswered(about: About, signal: AbortSignal | null | undefined): ApiError {
  const late = (signal?.reason as { name?: unknown } | undefined)?.name === 'TimeoutError'
  const [code, message] =
    signal?.aborted && !late
      ? ['aborted', t`The request was cancelled.`]
      : [
          'network',
          late ? t`No answer came in time.` : t`The connection broke before an answer came.`,
        ]
  return new ApiError({ status: 0, code, message, ...about })
}

function malformed(about: About, message: string): ApiError {
  return new ApiError({ status: 0, code: 'malformed', message, ...about })
}

/** What people wrote themselves, and what was recorded of it: not a digit of it may change. */
const heldWhole = /^\/(?:groups|batch_groups|logs|audit_logs)(?:$|[/?])/

/** The answer's JSON; undefined where it says nothing. Any text that is not JSON is no answer. */
function parse(body: string, path: string, broken: () => ApiError): unknown {
  if (body.trim() === '') return undefined
  try {
    const read = heldWhole.test(path) ? parseJson : JSON.parse
    return (read(body) as unknown) ?? undefined
  } catch {
    throw broken()
  }
}

/**
 * Whether a success that says nothing should have said something. A change may well succeed without
 * a word; the catalogue knows which ones do.
 */
async function shouldAnswer(status: number, method: string, path: string): Promise<boolean> {
  if (status === 204 || status === 205 || status === 304 || method === 'HEAD') return false
  if (method === 'GET') return true
  const operation = await operationOf(method, path)
  return operation !== undefined && operation.answer !== null
}

/** The catalogue of operations, which is loaded only here; undefined where that fails. */
const catalogued = () => import('./operations.ts').catch(() => undefined)

/** The operation of a call; undefined where the catalogue could not be loaded. */
async function operationOf(method: string, path: string) {
  return (await catalogued())?.findOperation(method, path)
}

/** The same error with the operation it is about and, for a 403, the permission that is missing. */
async function named(bare: ApiError, path: string): Promise<ApiError> {
  const { status, code, message, method, retryAfter } = bare
  const catalogue = await catalogued()
  const operation = catalogue?.findOperation(method, path)
  if (!catalogue || !operation) return bare
  const permission = status === 403 ? catalogue.missingPermission(operation, bare) : undefined
  if (permission !== undefined) {
    const permissions = await import('./permissions.ts').catch(() => undefined)
    permissions?.learnDenied(operation, permission, path)
  }
  return new ApiError({
    status,
    code,
    message,
    method,
    operation: operation.id,
    permission,
    retryAfter,
  })
}
