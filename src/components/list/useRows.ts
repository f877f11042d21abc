import { useQuery } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { allAtHand, type RowSource } from './rows.ts'

/**
 * The rows of an operation that answers all of them at once; `select` picks them from the answer
 * and must be stable (module scope).
 */
export function useRows<Answer, Problem, Row, Key extends QueryKey>(
  options: UseQueryOptions<Answer, Problem, Answer, Key>,
  select: (answer: Answer) => readonly Row[],
): RowSource<Row> {
  const query = useQuery(options)
  return {
    ...allAtHand,
    rows: query.data === undefined ? [] : select(query.data),
    status: query.data !== undefined ? 'ready' : query.isError ? 'failed' : 'loading',
    error: query.error,
    retry: () => void query.refetch(),
  }
}
