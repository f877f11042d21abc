import type { OperationId, Signatures } from '../src/api/generated/contract.ts'
import type { World } from './world.ts'
import type { Caller } from './auth/caller.ts'

/** One request that has passed routing, authentication, permission and validation. */
export interface Call<Id extends OperationId> {
  /** The operator's data in the coverage that was called. */
  readonly world: World
  /** Who calls. Public operations (`auth` and its like) have no caller. */
  readonly caller: Caller
  readonly path: Signatures[Id]['path']
  readonly query: Signatures[Id]['query']
  readonly body: Signatures[Id]['body']
  /** The world's time, UNIX milliseconds. */
  readonly now: number
}

/** A success with headers beside its body; a handler that needs none returns the body alone. */
export class Reply<T> {
  readonly data: T
  readonly headers: Readonly<Record<string, string>>

  constructor(data: T, headers: Readonly<Record<string, string>> = {}) {
    this.data = data
    this.headers = headers
  }
}

/** A page of a list: sets `x-soracom-next-key` when there is more. */
export function page<T>(items: T[], nextKey: string | undefined): Reply<T[]> {
  return new Reply(items, nextKey === undefined ? {} : { 'x-soracom-next-key': nextKey })
}

export type Handler<Id extends OperationId> = (
  call: Call<Id>,
) => Signatures[Id]['data'] | Reply<Signatures[Id]['data']>

/** Every operation and the shape of its handler, from the API description. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> }
