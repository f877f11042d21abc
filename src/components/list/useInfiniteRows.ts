import { hashKey, useInfiniteQuery } from '@tanstack/react-query'
import type { InfiniteData, QueryKey, UseInfiniteQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { Page } from '../../api/lists.ts'
import type { RowSource } from './rows.ts'
import { useNextPages } from './useNextPages.ts'

type PagesOptions<Row, Key extends QueryKey> = UseInfiniteQueryOptions<
  Page<Row>,
  Error,
  InfiniteData<Page<Row>, string | undefined>,
  Key,
  string | undefined
>

/**
 * The rows of a paged operation (`pages(...)` of `api/lists.ts`). The first page comes with the
 * loader; the rest are fetched one after the other in the background until `upTo` rows are there
 * (1,000 unless told), which `stop` ends. Beyond that `loadMore` fetches another `upTo`, `loadAll` the rest.
 */
export function useInfiniteRows<Row, Key extends QueryKey>(
  options: PagesOptions<Row, Key>,
  upTo = 1000,
): RowSource<Row> {
  const query = useInfiniteQuery({ refetchOnWindowFocus: false, ...options })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const key = hashKey(options.queryKey)
  const [asked, setAsked] = useState({ key, rows: upTo })
  // Another search begins anew, whatever was asked of the one before.
  const goal = asked.key === key ? asked.rows : upTo
  const { hasNextPage, isError, fetchNextPage } = query
  const wanted = hasNextPage && !isError && rows.length < goal

  useNextPages(query, wanted)

  const load = (upToRows: number) => {
    setAsked({ key, rows: upToRows })
    if (isError) void fetchNextPage()
  }
  return {
    rows,
    status: query.data ? 'ready' : isError ? 'failed' : 'loading',
    error: query.error,
    hasMore: hasNextPage,
    loadingMore: query.isFetchingNextPage || (wanted && !query.isRefetching),
    loadMore: () => load(rows.length + upTo),
    loadAll: () => load(Infinity),
    stop: () => setAsked({ key, rows: 0 }),
    retry: () => void (query.isFetchNextPageError ? fetchNextPage() : query.refetch()),
  }
}
