import { t } from '@lingui/core/macro'
import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query'
import { ApiError } from './errors.ts'
import type { Endpoint, Operation } from './operation.ts'
import type { RequestOptions } from './http.ts'

/** One page of a list. It may hold fewer rows than asked for, even none, and still have a next key. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextKey: string | undefined
}

export interface PagedParams {
  readonly limit?: number
  readonly last_evaluated_key?: string
}

/** Reads the key of the next page from where the API puts it. Throws where the answer is no list. */
export function toPage<Item>(response: { data: Item[]; headers: Headers }): Page<Item> {
  const { data, headers } = response
  if (!Array.isArray(data)) {
    throw new ApiError({ status: 0, code: 'malformed', message: t`The answer was not a list.` })
  }
  return { items: data, nextKey: headers.get('x-soracom-next-key') || undefined }
}

/**
 * Turns a paged operation into an infinite query, for a loader and a table alike. Its key begins
 * with the operation's id, so the invalidation table reaches it.
 */
export function pages<Params extends PagedParams, Item>(
  operation: Operation,
  call: (params: Params, options?: RequestOptions) => Promise<{ data: Item[]; headers: Headers }>,
  params: Params,
) {
  return infiniteQueryOptions<
    Page<Item>,
    Error,
    InfiniteData<Page<Item>, string | undefined>,
    QueryKey,
    string | undefined
  >({
    queryKey: [operation.id, 'pages', params],
    queryFn: async ({ pageParam, signal }) =>
      toPage(
        await call(
          pageParam === undefined ? params : { ...params, last_evaluated_key: pageParam },
          { signal },
        ),
      ),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextKey,
  })
}

/**
 * A paged operation called with these values, as an infinite query: `paged(op.listGroups, { query: {
 * limit: 100 } })`. The path variables and the query stand in the key behind the operation's id.
 */
export function paged<Call extends { readonly query?: PagedParams | undefined }, Item>(
  endpoint: Endpoint<string, Call, Item[]>,
  call: NoInfer<Call>,
) {
  return pages<Call & PagedParams, Item>(
    endpoint,
    ({ last_evaluated_key, ...rest }, options) =>
      endpoint.call(
        last_evaluated_key === undefined
          ? call
          : { ...call, query: { ...rest.query, last_evaluated_key } },
        options,
      ),
    call,
  )
}

/** What a paged operation had at once. */
export interface Whole<Item> {
  readonly items: readonly Item[]
  /** There was no more. */
  readonly complete: boolean
}

interface AllOptions {
  /** No further page is asked for once there are so many. */
  readonly most?: number
  readonly signal: AbortSignal
  /** Told after each page how many there are by now. */
  readonly onProgress?: (count: number) => void
}

/** The rows of a paged operation, page after page; ends where a key comes again. Throws `ApiError`. */
export async function allRows<Call extends { readonly query?: PagedParams | undefined }, Item>(
  endpoint: Endpoint<string, Call, Item[]>,
  call: NoInfer<Call>,
  { most = Infinity, signal, onProgress }: AllOptions,
): Promise<Whole<Item>> {
  const items: Item[] = []
  let key: string | undefined
  let before: string | undefined
  do {
    const query = { ...call.query, ...(key !== undefined && { last_evaluated_key: key }) }
    const page = toPage(await endpoint.call({ ...call, query }, { signal }))
    items.push(...page.items)
    onProgress?.(items.length)
    before = key
    key = page.nextKey
  } while (key !== undefined && key !== before && items.length < most)
  return { items, complete: key === undefined }
}

/**
 * All rows of a paged operation in one query, `most` at most: for what is seldom more than a page
 * and is asked for again and again.
 */
export function whole<Call extends { readonly query?: PagedParams | undefined }, Item>(
  endpoint: Endpoint<string, Call, Item[]>,
  call: NoInfer<Call>,
  most = 1000,
) {
  return queryOptions<Whole<Item>, Error, Whole<Item>, QueryKey>({
    queryKey: [endpoint.id, 'whole', call, most],
    queryFn: ({ signal }) => allRows(endpoint, call, { most, signal }),
  })
}
