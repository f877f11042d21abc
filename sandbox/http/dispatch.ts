import { setTimeout as sleep } from 'node:timers/promises'
import type { ZodType } from 'zod'
import { randomFrom } from '../../src/domain/random.ts'
import { authorise } from '../auth/authorise.ts'
import { guessedWrong } from '../auth/recovery.ts'
import { noteCall } from '../audit/calls.ts'
import { claimedAccount } from '../auth/sign-in.ts'
import { rootUser, type User } from '../auth/users.ts'
import { callerOf, sessionOf, type Presented } from '../auth/session.ts'
import { bodyLimitOf, isRaw, readBytes, type RawBody } from './body.ts'
import { distort } from './distort.ts'
import { hostile } from './hostile.ts'
import { SoracomError } from './error.ts'
import * as errors from './errors.ts'
import type { Strike } from './faults.ts'
import { Reply } from './handler.ts'
import { handlerOf } from '../handlers.ts'
import { settleBetweenOthers } from '../settle.ts'
import { rateLimitHeaders } from './rate-limit.ts'
import { errorResponse, fileResponse, jsonResponse, languageOf } from './respond.ts'
import { findRoute, type Match } from './router.ts'
import type { Runtime } from './runtime.ts'
import { transaction } from '../db/sql.ts'
import { decodeParameters, parseBody, parseQuery } from './validate.ts'
import type { Coverage } from '../world.ts'

/** A request to an operation of the API. */
export interface ApiRequest {
  readonly raw: Request
  readonly coverage: Coverage
  /** The path below `/v1`, still percent-encoded. */
  readonly path: string
  /** Where the coverage's paths begin as the caller reaches them, without `/v1`. */
  readonly base: string
  /** The caller's network address. */
  readonly address: string
  /** Closes the connection without an answer. */
  readonly drop: () => Response
}

/** A request to a known operation on its way through the dispatcher. */
interface Exchange {
  readonly runtime: Runtime
  readonly request: ApiRequest
  readonly match: Match
  readonly session: Presented
  readonly body: Buffer
  /** Of the answer, whatever becomes of it. */
  readonly headers: Record<string, string>
}

/**
 * Answers one request: route, faults, rate limit, authentication, permission, validation,
 * what time has brought, handler.
 * Never throws: whatever goes wrong is a response with Soracom's error body.
 */
export async function dispatch(runtime: Runtime, request: ApiRequest): Promise<Response> {
  const headers: Record<string, string> = {}
  let begun: Exchange | undefined
  try {
    const match = findRoute(request.raw.method, request.path)
    if (!('id' in match)) {
      if (match.allowed.length === 0) throw errors.noSuchPath(request.path)
      headers['allow'] = match.allowed.join(', ')
      throw errors.methodNotAllowed(request.raw.method, request.path)
    }
    const body = await readBytes(request.raw, bodyLimitOf(match.id))
    const session = sessionOf(runtime.worlds, request.raw)
    const exchange: Exchange = { runtime, request, match, session, body, headers }
    begun = exchange
    const strike = strikeOf(exchange)
    if (strike.latencyMs > 0) await sleep(strike.latencyMs)
    if (strike.failure?.kind === 'drop' && !strike.failure.after) return request.drop()
    takeFromLimit(exchange, strike)
    failAsAsked(strike)
    const response = await limitingFailures(exchange, () => run(exchange, strike))
    audit(exchange, response.status)
    return spoil(response, strike, exchange)
  } catch (error) {
    const response = errorResponse(error, request.raw, headers)
    if (begun) audit(begun, response.status, error)
    return response
  }
}

const unharmed: Strike = { latencyMs: 0, failure: undefined, seed: '' }

/** Faults strike calls that carry a good token, and sign-in where a fault names it. */
function strikeOf({ runtime, request, match, session, body }: Exchange): Strike {
  if (match.id === 'auth') {
    return runtime.faults
      .of(accountClaimed(runtime, body)?.operatorId)
      .strike(match.id, request.path)
  }
  if (typeof session === 'string' || session.expired) return unharmed
  return runtime.faults.of(session.caller.operatorId).strike(match.id, request.path)
}

type Account = Pick<User, 'operatorId' | 'userName'>

function accountClaimed(runtime: Runtime, body: Buffer): Account | undefined {
  let claims: unknown
  try {
    claims = JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
  if (claims === null || typeof claims !== 'object') return undefined
  const texts = Object.entries(claims).filter(([, value]) => typeof value === 'string')
  return claimedAccount(runtime.worlds, Object.fromEntries(texts))
}

/**
 * The account in whose audit log a call stands: of a sign-in that succeeded or was asked for a code,
 * and of every call with a good token. Other sign-ins that fail are not in it.
 */
function accountOf(
  { runtime, match, session, body }: Exchange,
  error: unknown,
): Account | undefined {
  if (match.id === 'auth') {
    return error === undefined || asksForCode(error) ? accountClaimed(runtime, body) : undefined
  }
  if (typeof session === 'string' || session.expired || match.contract.operation.public) {
    return undefined
  }
  const { operatorId, userName } = session.caller
  return { operatorId, userName: userName ?? rootUser }
}

function audit(exchange: Exchange, status: number, error?: unknown): void {
  const account = accountOf(exchange, error)
  if (!account) return
  const { runtime, request, match } = exchange
  noteCall(runtime.worlds, {
    ...account,
    operation: match.contract.operation,
    path: request.path,
    parameters: match.parameters,
    address: request.address,
    status,
  })
}

function takeFromLimit(
  { runtime, request, match, session, headers }: Exchange,
  strike: Strike,
): void {
  const owner = typeof session === 'string' ? request.address : session.caller.operatorId
  const asked = strike.failure?.kind === 'rateLimit' ? strike.failure.retryAfterSeconds : undefined
  const allowance = runtime.limits.take(owner, match.contract.operation.tag, runtime.worlds.wall())
  const seconds = asked ?? allowance.secondsBeforeRefresh
  const remaining = asked === undefined ? allowance.remaining : 0
  Object.assign(
    headers,
    rateLimitHeaders({ ...allowance, remaining, secondsBeforeRefresh: seconds }),
  )
  if (asked === undefined && !allowance.exceeded) return
  headers['retry-after'] = String(seconds)
  throw errors.rateLimited(seconds)
}

/** Runs what needs no token where not too many guesses of its address were wrong, and counts those. */
async function limitingFailures<T>(
  { runtime, request, match, headers }: Exchange,
  work: () => Promise<T>,
): Promise<T> {
  if (!match.contract.operation.public) return work()
  const { failedSignIns, worlds } = runtime
  const { exceeded, secondsBeforeRefresh } = failedSignIns.look(request.address, '', worlds.wall())
  if (exceeded) {
    headers['retry-after'] = String(secondsBeforeRefresh)
    throw errors.signInsLimited(secondsBeforeRefresh)
  }
  try {
    return await work()
  } catch (error) {
    if (isGuess(error)) {
      failedSignIns.take(request.address, '', worlds.wall())
    }
    throw error
  }
}

/** Whether a sign-in was right so far and lacks the code of the second factor. */
function asksForCode(error: unknown): boolean {
  return error instanceof SoracomError && error.code === errors.mfaCodeRequired().code
}

/** Whether a failure is that of a secret that was not right. */
function isGuess(error: unknown): boolean {
  if (!(error instanceof SoracomError)) return false
  return error.status === 401 ? !asksForCode(error) : guessedWrong.has(error.code)
}

function failAsAsked({ failure }: Strike): void {
  if (failure?.kind === 'error') throw errors.serverError(failure.status)
  if (failure?.kind === 'expiredToken') throw errors.tokenInvalid()
}

/** Calls the handler. A strike may make the work fail that it starts, or its answer a distorted one. */
async function run(exchange: Exchange, strike: Strike): Promise<Response> {
  const { runtime, request, match, session } = exchange
  const { id, contract, parameters } = match
  const { operation } = contract
  const { worlds } = runtime
  const caller = operation.public ? undefined : callerOf(session, id)
  const handler = handlerOf(id)
  const path = decodeParameters(parameters)
  const now = caller && worlds.now(caller.operatorId)
  if (caller && now !== undefined) {
    authorise(caller, operation, { now, clientIp: request.address, pathVariables: path })
    const operatorId = path['operator_id']
    if (operatorId !== undefined && operatorId !== caller.operatorId) throw errors.otherOperator()
  }
  const world = caller && worlds.world(caller.operatorId, request.coverage)
  if (caller && !world) throw errors.noSuchCoverage(request.coverage)
  const { searchParams } = new URL(request.raw.url)
  const query = contract.query && parseQuery(contract.query, searchParams)
  const body = bodyOf(match, request.raw, exchange.body)
  if (world && now !== undefined) await settleBetweenOthers(world, now)
  const fails = strike.failure?.kind === 'job'
  const language = languageOf(request.raw)
  const { base, address } = request
  const call = { worlds, base, address, language, world, caller, path, query, body, now, fails }
  const result =
    operation.method === 'GET' || operation.method === 'HEAD'
      ? handler(call as never)
      : transaction(worlds.db, () => handler(call as never))
  return answered(await result, exchange, strike)
}

/** The answer with what a handler returned. */
function answered(
  result: unknown,
  { request, match, headers }: Exchange,
  strike: Strike,
): Response {
  const { operation, responses } = match.contract
  const reply = result instanceof Reply ? result : new Reply(result)
  const link = nextLink(new URL(request.raw.url), reply.headers['x-soracom-next-key'])
  Object.assign(headers, reply.headers, link)
  const { status = operation.success } = reply
  if (reply.data instanceof Blob) return fileResponse(status, reply.data, headers)
  return jsonResponse(status, distorted(reply.data, responses[status], strike), headers)
}

/** The body as the handler gets it: validated, or as it was sent where that is what is wanted. */
function bodyOf({ id, contract }: Match, request: Request, bytes: Buffer): unknown {
  if (!isRaw(id)) {
    const { bodyRequired } = contract.operation
    return contract.body && parseBody(contract.body, bytes.toString('utf8'), bodyRequired)
  }
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  return { bytes, type: type.trim().toLowerCase() } satisfies RawBody
}

function distorted(data: unknown, schema: ZodType | undefined, { failure, seed }: Strike): unknown {
  if (!schema || !failure || !('share' in failure)) return data
  if (failure.kind === 'hostile') return hostile(failure.share, data, randomFrom(seed))
  return distort(failure.kind, failure.share, schema, data, randomFrom(seed))
}

/**
 * The next page as a link, beside the header with its key. Without quotes, as the service sends it:
 * one of its SDKs reads nothing else.
 */
function nextLink(url: URL, nextKey: string | undefined): Record<string, string> {
  if (nextKey === undefined) return {}
  const next = new URLSearchParams(url.searchParams)
  next.set('last_evaluated_key', nextKey)
  return { link: `<${url.pathname}?${next}>; rel=next` }
}

/** Spoils an answer as a fault asks; one that leaves whole is recorded. */
function spoil(response: Response, { failure }: Strike, exchange: Exchange): Response {
  const { headers } = response
  if (failure?.kind === 'drop') return exchange.request.drop()
  if (failure?.kind === 'malformed') return new Response('{"items": [{', { status: 200, headers })
  if (failure?.kind === 'empty') return new Response(null, { status: 200, headers })
  record(exchange)
  return response
}

function record({ runtime: { calls }, request, match: { id } }: Exchange): void {
  if (request.raw.headers.get('sec-fetch-site') !== 'same-origin') return
  calls.set(id, (calls.get(id) ?? 0) + 1)
}
