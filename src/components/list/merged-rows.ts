import type { RowSource } from './rows.ts'

/**
 * Rows of several paged sources in one order, newest first. `timeOf` answers UNIX milliseconds. A
 * row older than what another source has loaded waits, so that nothing comes in between later.
 * What failed beside others that have rows is told as an error about loading more.
 */
export function mergedRows<Row>(
  sources: readonly RowSource<Row>[],
  timeOf: (row: Row) => number | undefined,
): RowSource<Row> {
  const at = (row: Row) => timeOf(row) ?? Number.NEGATIVE_INFINITY
  const oldest = sources.filter(({ hasMore }) => hasMore).flatMap((source) => source.rows.slice(-1))
  const known = Math.max(Number.NEGATIVE_INFINITY, ...oldest.map(at))
  const rows = sources
    .flatMap((source) => source.rows)
    .filter((row) => at(row) >= known)
    .sort((a, b) => at(b) - at(a))
  const each =
    (
      call: 'loadMore' | 'loadAll' | 'stop' | 'retry',
      wanted: (source: RowSource<Row>) => boolean,
    ) =>
    () => {
      for (const source of sources) if (wanted(source)) source[call]()
    }
  const some = (status: RowSource<Row>['status']) => sources.some((one) => one.status === status)
  return {
    rows,
    status: some('loading') ? 'loading' : some('failed') && rows.length === 0 ? 'failed' : 'ready',
    error: sources.find(({ error }) => error)?.error,
    hasMore: sources.some(({ hasMore }) => hasMore),
    loadingMore: sources.some(({ loadingMore }) => loadingMore),
    loadMore: each('loadMore', ({ hasMore }) => hasMore),
    loadAll: each('loadAll', ({ hasMore }) => hasMore),
    stop: each('stop', () => true),
    retry: each('retry', ({ error }) => Boolean(error)),
  }
}
