/**
 * Where a list's rows come from, whatever the query behind: what is loaded so far, and how it
 * stands. `failed` means there is nothing to show; an error with rows is about loading more.
 */
export interface RowSource<Row> {
  readonly rows: readonly Row[]
  readonly status: 'loading' | 'failed' | 'ready'
  readonly error: unknown
  readonly hasMore: boolean
  readonly loadingMore: boolean
  loadMore(): void
  /** Loads whatever there is, however much. */
  loadAll(): void
  /** Ends loading in the background after the page under way. */
  stop(): void
  retry(): void
}
