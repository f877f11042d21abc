import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { noteRows } from './-history.ts'

const query = { exportFormat: 'jsonl' } as const

/** Milliseconds between two looks: often at first, since most queries take a few seconds. */
const often = 700
const seldom = 3000
/** Looks that come often. */
const oftenFor = 20

/** Follows a query until it is done, has failed, or nobody wants to look any more. */
export function useRun(queryId: string | undefined) {
  const [stopped, setStopped] = useState<string>()
  const isStopped = queryId !== undefined && stopped === queryId
  const look = useQuery({
    queryKey: [op.getAnalysisQueries.id, queryId ?? '', query],
    queryFn: ({ signal }) =>
      op.getAnalysisQueries.call({ path: { query_id: queryId ?? '' }, query }, { signal }),
    enabled: queryId !== undefined,
    staleTime: Infinity,
    refetchInterval: ({ state }) => {
      if (isStopped || state.error || state.data?.data.status === 'COMPLETED') return false
      return state.dataUpdateCount < oftenFor ? often : seldom
    },
    refetchIntervalInBackground: true,
  })
  const answer = queryId === undefined ? undefined : look.data?.data
  const rows = answer?.status === 'COMPLETED' ? answer.rowCount : undefined
  useEffect(() => {
    if (queryId !== undefined && rows !== undefined) noteRows(queryId, rows)
  }, [queryId, rows])
  return {
    answer,
    error: queryId === undefined ? null : look.error,
    look: () => void look.refetch(),
    isStopped,
    stop: () => setStopped(queryId),
    goOn: () => {
      setStopped(undefined)
      void look.refetch()
    },
  }
}
