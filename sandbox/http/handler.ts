import type { OperationId, Signatures } from '../../src/api/generated/contract.ts'
import type { Caller } from '../auth/caller.ts'
import type { Page } from '../db/paging.ts'
import type { RawBody, RawOperation } from './body.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'

/** The operations that are called without a token (checked against the catalogue by a test). */
export const publicOperations = [
  'auth',
  'issuePasswordResetToken',
  'verifyPasswordResetToken',
  'verifyAddEmailToken',
  'issueMFARevokingToken',
  'verifyMFARevokingToken',
] as const satisfies readonly OperationId[]

export type PublicOperation = (typeof publicOperations)[number]

/** The languages that the API says things in. */
export type Language = 'en' | 'ja'

/** What every handler is given: parameters and body as validated against the description. */
export interface PublicCall<Id extends OperationId> {
  readonly worlds: Worlds
  /** Where the coverage's paths begin as the caller reaches them, such as `http://127.0.0.1:8080/api/sandbox`. */
  readonly base: string
  /** What the answer's sentences are to be in. */
  readonly language: Language
  readonly path: Signatures[Id]['path']
  readonly query: Signatures[Id]['query']
  readonly body: Id extends RawOperation ? RawBody : Signatures[Id]['body']
}

/** One request that has passed routing, authentication, permission and validation. */
export interface OperatorCall<Id extends OperationId> extends PublicCall<Id> {
  /** The operator's data in the coverage that was called. */
  readonly world: World
  /** Who calls. */
  readonly caller: Caller
  /** The operator's time, UNIX milliseconds. */
  readonly now: number
  /** The caller's network address. */
  readonly address: string
  /** Whether the work that this call starts is to fail, as a fault of kind `job` asks. */
  readonly fails: boolean
}

/** Public operations know neither an operator nor a time; all others do. */
export type Call<Id extends OperationId> = Id extends PublicOperation
  ? PublicCall<Id>
  : OperatorCall<Id>

/** A success with headers beside its body, or another status than usual; a handler that needs none returns the body alone. */
export class Reply<T> {
  readonly data: T
  readonly headers: Readonly<Record<string, string>>
  /** Where it is not the one the description names first. */
  readonly status: number | undefined

  constructor(data: T, headers: Readonly<Record<string, string>> = {}, status?: number) {
    this.data = data
    this.headers = headers
    this.status = status
  }
}

/** A page of a list, each item as the API returns it; `x-soracom-next-key` when there is more. */
export function page<T, Body>(
  { items, nextKey }: Page<T>,
  present: (item: T) => Body,
): Reply<Body[]> {
  return new Reply(items.map(present), nextKeyHeader(nextKey))
}

/** The header with the key of the next page; none on the last one. */
export function nextKeyHeader(nextKey: string | undefined): Record<string, string> {
  return nextKey === undefined ? {} : { 'x-soracom-next-key': nextKey }
}

type Result<Id extends OperationId> =
  | Signatures[Id]['data']
  | Reply<Signatures[Id]['data'] | undefined>

/**
 * Does an operation. What is left to do when it answers with a promise is done after the call's
 * transaction: what it writes then is in one of its own.
 */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Result<Id> | Promise<Result<Id>>

/** Every operation and the shape of its handler, from the API description. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> }
