import type { QueryKey } from '@tanstack/react-query'
import type { Answer } from '../../api/operation.ts'
import type { Rows } from '../../api/reading.ts'
import type { RowSource } from '../list/rows.ts'
import { useInfiniteRows } from '../list/useInfiniteRows.ts'
import { useRows } from '../list/useRows.ts'

/** Stands for the query that a resource does not have: it is never asked. */
const never = {
  queryKey: ['nothing'] as QueryKey,
  enabled: false,
  queryFn: () => Promise.reject<never>(new Error('There is nothing to ask.')),
}
const noPages = { ...never, initialPageParam: undefined, getNextPageParam: () => undefined }

/** The rows of a resource's list, however they are read. */
export function useRowSource<R>({ pages, all }: Rows<R>): RowSource<R> {
  const paged = useInfiniteRows<R, QueryKey>(pages ?? noPages)
  const whole = useRows<Answer<R[]>, Error, R, QueryKey>(all ?? never, rowsOf)
  return pages ? paged : whole
}

const rowsOf = <R>({ data }: Answer<R[]>) => data
