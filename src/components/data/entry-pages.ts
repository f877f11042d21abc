import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query'
import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import { allRows, toPage, type Page } from '../../api/lists.ts'
import type { Endpoint } from '../../api/operation.ts'
import { inTurns } from '../../api/turns.ts'
import type { RequestOptions } from '../../api/http.ts'
import { entryRow, type DataSource, type EntryRow } from './entry-row.ts'
import { askedAt, type Asked, type AskedSearch } from './search.ts'

interface DataQuery {
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly last_evaluated_key?: string
}

/** How the entries of one source are read, by whichever operation. */
export interface EntryRead {
  /** What sent them; undefined where the entries say so themselves. */
  readonly source: DataSource | undefined
  /** The operation's id, and the values of its path. */
  readonly id: string
  readonly path: Readonly<Record<string, string>>
  readonly page: (query: DataQuery, options: RequestOptions) => Promise<Page<DataEntry>>
  /** All of a period, page after page, a thousand at most. */
  readonly whole: (query: DataQuery, signal: AbortSignal) => Promise<readonly DataEntry[]>
}

/** Any of the operations that read entries, called for what its path names. */
export function entryRead<P extends Readonly<Record<string, string>>>(
  source: DataSource | undefined,
  endpoint: Endpoint<string, { readonly path: P; readonly query?: DataQuery }, DataEntry[]>,
  path: NoInfer<P>,
): EntryRead {
  return {
    source,
    id: endpoint.id,
    path,
    page: async (query, options) => toPage(await endpoint.call({ path, query }, options)),
    whole: async (query, signal) =>
      (await allRows(endpoint, { path, query }, { most: 1000, signal })).items,
  }
}

const pageSize = 1000

function queryOf({ fromMs, toMs, latest }: Asked): DataQuery {
  return {
    limit: Math.min(latest ?? pageSize, pageSize),
    ...(fromMs > 0 && { from: fromMs }),
    ...(toMs !== undefined && { to: toMs }),
  }
}

function keyOf(reads: readonly EntryRead[], kind: string, asked: object) {
  return [reads[0]?.id ?? 'none', kind, reads.map(({ path }) => path), asked]
}

/** Where each source goes on: null for one of which there is no more. */
type Keys = readonly (string | null)[]

/**
 * What several sources sent, newest first of each: a page of every one that has more, together, many
 * at a time. Of the `latest` entries there is one page.
 */
export function entryPages(reads: readonly EntryRead[], asked: Asked) {
  return infiniteQueryOptions<
    Page<EntryRow>,
    Error,
    InfiniteData<Page<EntryRow>, string | undefined>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: keyOf(reads, 'entries', asked),
    queryFn: inTurns(async (pageKey, signal) => {
      const keys = pageKey === undefined ? [] : (JSON.parse(pageKey) as Keys)
      const found = await Promise.all(
        reads.map(async (read, at) => {
          const key = keys[at]
          if (key === null) return { rows: [], next: null }
          const query = { ...queryOf(asked), ...(key && { last_evaluated_key: key }) }
          const page = await read.page(query, { signal })
          const rows = page.items.map((entry) => entryRow(entry, read.source))
          const goesOn = asked.latest === undefined && page.nextKey !== key
          return { rows, next: (goesOn && page.nextKey) || null }
        }),
      )
      const next: Keys = found.map((one) => one.next)
      return {
        items: found.flatMap(({ rows }) => rows),
        nextKey: next.some((key) => key !== null) ? JSON.stringify(next) : undefined,
      }
    }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextKey,
    // Comparing 200,000 entries with themselves takes longer than drawing them.
    structuralSharing: false,
  })
}

/**
 * What a page of data asks for at this moment, for its loader: the first answers are on their way
 * before it is drawn.
 */
export function beginToRead(
  client: QueryClient,
  reads: readonly EntryRead[],
  search: AskedSearch,
): Asked {
  const asked = askedAt(search)
  if (reads.length > 0) void client.prefetchInfiniteQuery(entryPages(reads, asked))
  return asked
}

/** What came since a moment (UNIX milliseconds), a thousand of each source at most. */
export function newerEntries(reads: readonly EntryRead[], from: number) {
  return queryOptions({
    queryKey: keyOf(reads, 'newer', { from }),
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        reads.map(async ({ whole, source }) => {
          const entries = await whole({ from, limit: pageSize }, signal)
          return entries.map((entry) => entryRow(entry, source))
        }),
      )
      return found.flat()
    },
    structuralSharing: false,
  })
}
