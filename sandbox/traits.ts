import { contracts, type OperationId } from '../src/api/generated/contract.ts'
import type { ListQuery } from './db/collection.ts'
import type { Page } from './db/paging.ts'
import { removeTag, updateTags, type Tags, type TagUpdate } from './db/tags.ts'
import { groups } from './group/groups.ts'
import { missingField } from './http/errors.ts'
import { page, type OperatorCall, type Reply } from './http/handler.ts'
import type { World } from './world.ts'

/*
 * What many families can do alike, said once. A trait is a function of a family's shelf and of the
 * ids of its operations; it answers with their handlers, to be spread among the family's own.
 */

/** Where and when something is done. */
export type Moment = Pick<OperatorCall<OperationId>, 'world' | 'now'>

/** The least that a trait needs: one entity by its id (404), and its body in the API's answers. */
export interface Shelf<T, Body> {
  readonly get: (world: World, id: string) => T
  readonly present: (moment: Moment, entity: T) => Body
}

interface Call extends Moment {
  readonly path: Readonly<Record<string, string>>
}

interface ListCall extends Call {
  readonly query: ListQuery
}

/** One handler under its operation's id. */
function under<Id extends OperationId, Handler>(id: Id, handler: Handler): Record<Id, Handler> {
  return { [id]: handler } as Record<Id, Handler>
}

/**
 * Reads the entity's id from a call's path: the first variable of the operation's own template,
 * with those right behind it after slashes.
 */
function idIn(id: OperationId): (call: Call) => string {
  const [first = ''] = /\{[^}]+\}(?:\/\{[^}]+\})*/.exec(contracts[id].operation.path) ?? []
  const variables = first.split('/').map((variable) => variable.slice(1, -1))
  return ({ path }) => variables.map((variable) => path[variable] ?? '').join('/')
}

/** A handler that finds the entity of the path and does something with it. */
function withOne<T, Result, C extends Call>(
  id: OperationId,
  { get }: Pick<Shelf<T, unknown>, 'get'>,
  work: (call: C, entity: T) => Result,
): (call: C) => Result {
  const keyOf = idIn(id)
  return (call) => work(call, get(call.world, keyOf(call)))
}

/** The same, answering with the entity as it is afterwards. */
function changing<T, Body, C extends Call>(
  id: OperationId,
  shelf: Shelf<T, Body>,
  change: (call: C, entity: T) => T,
): (call: C) => Body {
  return withOne(id, shelf, (call: C, entity) => shelf.present(call, change(call, entity)))
}

export interface Listed<T, Body> extends Shelf<T, Body> {
  readonly page: (world: World, query: ListQuery) => Page<T>
}

/** The list of a family, page by page, and one of it. */
export function reading<T, Body, List extends OperationId, Get extends OperationId>(
  shelf: Listed<T, Body>,
  ids: { readonly list: List; readonly get: Get },
) {
  return {
    ...under(ids.list, (call: ListCall): Reply<Body[]> =>
      page(shelf.page(call.world, call.query), (entity) => shelf.present(call, entity)),
    ),
    ...under(ids.get, withOne(ids.get, shelf, shelf.present)),
  }
}

export interface Tagged<T, Body> extends Shelf<T, Body> {
  readonly tagsOf: (entity: T) => Tags
  /** Writes other tags; refuses where the entity takes none. */
  readonly retag: (moment: Moment, entity: T, tags: Tags) => T
}

/** Tags are added or overwritten, and deleted: 404 for one that is not there. */
export function tagging<T, Body, Put extends OperationId, Remove extends OperationId>(
  shelf: Tagged<T, Body>,
  ids: { readonly put: Put; readonly remove: Remove },
) {
  type PutCall = Call & { readonly body: readonly TagUpdate[] }
  type RemoveCall = Call & { readonly path: { readonly tag_name: string } }
  return {
    ...under(
      ids.put,
      changing(ids.put, shelf, (call: PutCall, entity) =>
        shelf.retag(call, entity, updateTags(shelf.tagsOf(entity), call.body)),
      ),
    ),
    ...under(
      ids.remove,
      withOne(ids.remove, shelf, (call: RemoveCall, entity): void => {
        shelf.retag(call, entity, removeTag(shelf.tagsOf(entity), call.path.tag_name))
      }),
    ),
  }
}

export interface Grouped<T, Body> extends Shelf<T, Body> {
  /** Puts it into a group that exists, or (null) into none. */
  readonly regroup: (moment: Moment, entity: T, groupId: string | null) => T
}

/** Membership in a group: 400 without a group, 404 for an unknown one; leaving none is no error. */
export function membership<T, Body, Set extends OperationId, Unset extends OperationId>(
  shelf: Grouped<T, Body>,
  ids: { readonly set: Set; readonly unset: Unset },
) {
  type SetCall = Call & { readonly body: { readonly groupId?: string | undefined } }
  return {
    ...under(
      ids.set,
      changing(ids.set, shelf, (call: SetCall, entity) => {
        if (!call.body.groupId) throw missingField('groupId')
        return shelf.regroup(call, entity, groups.get(call.world, call.body.groupId).groupId)
      }),
    ),
    ...under(
      ids.unset,
      changing(ids.unset, shelf, (call: Call, entity) => shelf.regroup(call, entity, null)),
    ),
  }
}

export interface Terminable<T, Body> extends Shelf<T, Body> {
  /** Allows or (false: protection) forbids termination. */
  readonly allowTermination: (moment: Moment, entity: T, allowed: boolean) => T
  /** 400 while it is protected. */
  readonly terminate: (moment: Moment, entity: T) => T
}

/** Termination, and the protection from it: `on` enables termination, `off` protects. */
export function termination<
  T,
  Body,
  On extends OperationId,
  Off extends OperationId,
  Terminate extends OperationId,
>(
  shelf: Terminable<T, Body>,
  ids: { readonly on: On; readonly off: Off; readonly terminate: Terminate },
) {
  const allow = (id: OperationId, allowed: boolean) =>
    changing(id, shelf, (call: Call, entity) => shelf.allowTermination(call, entity, allowed))
  return {
    ...under(ids.on, allow(ids.on, true)),
    ...under(ids.off, allow(ids.off, false)),
    ...under(ids.terminate, changing(ids.terminate, shelf, shelf.terminate)),
  }
}

/** Deletion; `remove` answers 404 for what is not there and 400 for what must stay. */
export function removing<Id extends OperationId>(
  remove: (world: World, id: string, now: number) => void,
  id: Id,
) {
  const keyOf = idIn(id)
  return under(id, (call: Call): void => remove(call.world, keyOf(call), call.now))
}
