import type { QueryClient, QueryKey, UseSuspenseQueryOptions } from '@tanstack/react-query'
import { ApiError } from './errors.ts'
import type { RequestOptions } from './http.ts'
import { paged, type PagedParams } from './lists.ts'
import type { Answer, CallValues, Endpoint } from './operation.ts'

type Reading<T> = UseSuspenseQueryOptions<Answer<T>, Error, Answer<T>, QueryKey>

/**
 * A read under the key by which Orval's hooks keep it too: the operation's id, the path variables,
 * the query.
 */
function reading<T>(
  id: string,
  { path = {}, query }: CallValues,
  call: (options: RequestOptions) => Promise<Answer<T>>,
): Reading<T> {
  return {
    queryKey: [id, ...Object.values(path), ...(query === undefined ? [] : [query])],
    queryFn: ({ signal }) => call({ signal }),
  }
}

/** One resource, or all of them where the API cannot be asked for one. */
type Held<R> = R | readonly R[]

/** How one resource is read by its key: alone, or among all of them. */
export type One<R> = (key: string) => Reading<Held<R>>

/** An operation that answers one: `single(op.getGroup, (key) => ({ path: { group_id: key } }))`. */
export function single<Call extends CallValues, R>(
  endpoint: Endpoint<string, Call, R>,
  callOf: (key: string) => NoInfer<Call>,
): One<R> {
  return (key) => {
    const call = callOf(key)
    return reading<Held<R>>(endpoint.id, call, (options) => endpoint.call(call, options))
  }
}

/**
 * For resources that only their list tells of: `among(op.listCredentials)`. `callOf` is asked when
 * the list is read, for one that belongs to whoever is signed in.
 */
export function among<Call extends CallValues, R>(
  endpoint: Endpoint<string, Call, R[]>,
  ...[callOf]: CallOf<Call>
): One<R> {
  const call = whole(endpoint, callOf)
  return () => reading<Held<R>>(endpoint.id, {}, call)
}

/** How to call an operation; needless for one that takes nothing. */
type CallOf<Call> = object extends Call ? [callOf?: () => Call] : [callOf: () => Call]

function whole<Call extends CallValues, R>(
  endpoint: Endpoint<string, Call, R[]>,
  callOf: (() => Call) | undefined,
) {
  return (options: RequestOptions) => endpoint.call(callOf?.() ?? ({} as Call), options)
}

/** The resource in what was read for its key; undefined where it is not there. */
export function pick<R>(held: Held<R>, key: string, keyOf: (one: R) => string): R | undefined {
  if (!Array.isArray(held)) return held as R
  return (held as readonly R[]).find((one) => keyOf(one) === key)
}

/** How all resources are read: page after page, or at once. */
export interface Rows<R> {
  readonly pages?: ReturnType<typeof paged<{ readonly query?: PagedParams }, R>>
  readonly all?: Reading<R[]>
}

/** An operation that pages. It is asked for 100 rows at a time, as many as most answer. */
export function inPages<R>(
  endpoint: Endpoint<string, { readonly query?: PagedParams }, R[]>,
): Rows<R> {
  return { pages: paged(endpoint, { query: { limit: 100 } }) }
}

/** An operation that answers all of them at once. `callOf` is asked when it is called. */
export function atOnce<Call extends CallValues, R>(
  endpoint: Endpoint<string, Call, R[]>,
  ...[callOf]: CallOf<Call>
): Rows<R> {
  return { all: reading(endpoint.id, {}, whole(endpoint, callOf)) }
}

/** The same where the answer holds them under a name: `listed(op.listOrders, ({ orderList }) => orderList)`. */
export function listed<Call extends CallValues, Data, R>(
  endpoint: Endpoint<string, Call, Data>,
  rowsOf: (data: NoInfer<Data>) => readonly R[] | null | undefined,
  callOf: () => NoInfer<Call>,
): Rows<R> {
  return {
    all: {
      queryKey: [endpoint.id, 'rows'],
      queryFn: async ({ signal }) => {
        const answer = await endpoint.call(callOf(), { signal })
        return { ...answer, data: [...(rowsOf(answer.data) ?? [])] }
      },
    },
  }
}

/** Begins to fetch the rows, for a list's loader, which does not wait. */
export function prefetchRows<R>(client: QueryClient, { pages, all }: Rows<R>): void {
  if (pages) void client.prefetchInfiniteQuery(pages)
  if (all) void client.prefetchQuery(all)
}

/**
 * Has one resource at hand, for a page's loader. Throws an `ApiError` of status 404 where it is not
 * among those that were read.
 */
export async function ensureOne<R>(
  client: QueryClient,
  { one, key: keyOf }: { readonly one: One<R>; readonly key: (resource: R) => string },
  key: string,
): Promise<void> {
  const { data } = await client.fetchQuery(one(key))
  if (pick(data, key, keyOf) !== undefined) return
  throw new ApiError({ status: 404, code: 'missing', message: key })
}
