import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { whole, type PagedParams } from '../../../api/lists.ts'
import type { Endpoint } from '../../../api/operation.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import type { Range } from '../../../components/time/range.ts'
import { subscriberAsked } from './activity-pages.ts'
import type { ActivityRow } from './activity-row.ts'

type Asked = ReturnType<typeof subscriberAsked>

/** Milliseconds between two looks for what is new. */
const everyMs = 10_000
const most = 1000

interface Options<Entry> {
  readonly imsis: readonly string[]
  readonly range: Range
  readonly enabled: boolean
  /** Whether it is kept up to date. */
  readonly live: boolean
  readonly upTo?: number | undefined
  readonly rowOf: (entry: Entry) => ActivityRow
}

/**
 * What is logged for each subscription of a SIM by itself, as one source: by an operation that takes
 * an IMSI. Seldom more than a few rows, so all of a range is asked for again.
 */
export function useSubscriberRows<Entry>(
  endpoint: Endpoint<string, Asked & { readonly query?: PagedParams }, Entry[]>,
  { imsis, range, enabled, live, upTo = most, rowOf }: Options<Entry>,
): RowSource<ActivityRow> {
  const [wanted, setWanted] = useState(upTo)
  const answers = useQueries({
    queries: imsis.map((imsi) => ({
      ...whole(endpoint, subscriberAsked(imsi, range, Math.min(wanted, most)), wanted),
      enabled,
      refetchInterval: live && everyMs,
      refetchOnWindowFocus: false,
    })),
  })
  const rows = answers
    .flatMap(({ data }) => data?.items ?? [])
    .map(rowOf)
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const loading = answers.some(({ isLoading }) => isLoading)
  const error = answers.find((answer) => answer.error)?.error
  const [newest, setNewest] = useState<number>()
  if (newest === undefined && !loading && !error) setNewest(rows[0]?.at ?? 0)
  return {
    rows: rows.map((row) => (newest !== undefined && (row.at ?? 0) > newest ? fresh(row) : row)),
    status: loading ? 'loading' : error && rows.length === 0 ? 'failed' : 'ready',
    error,
    hasMore: answers.some(({ data }) => data?.complete === false),
    loadingMore: false,
    loadMore: () => setWanted(wanted + most),
    loadAll: () => setWanted(Infinity),
    stop: () => undefined,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch()
    },
  }
}

const fresh = (row: ActivityRow): ActivityRow => ({ ...row, fresh: true })
