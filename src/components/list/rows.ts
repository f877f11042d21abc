import { useSyncExternalStore, type ReactNode } from 'react'
import type { SearchPatch } from './search.ts'

/**
 * Rows that are not all at hand: who holds them searches, filters and sorts them too. The `rows` of
 * the source beside it are as long as the list, with holes where one is not here yet.
 */
export interface RemoteRows<Row> {
  /** What the rows answer: the same where they are read anew. */
  readonly question: string
  /** How many rows fit, those of folded groups too. */
  readonly count: number
  /** What stands in a row's place, by its index: the heads of groups. */
  readonly heads: ReadonlyMap<number, ReactNode>
  /** Asks for the rows of a stretch, `end` excluded. */
  need(first: number, end: number): void
  /** The rows as far as they are here by now: the list is told of them once scrolling rests. */
  here(): readonly Row[]
  /** Calls whenever more are here; answers what ends it. */
  onMore(listener: () => void): () => void
  /** The rows of a stretch, or all that fit. */
  get(first?: number, end?: number): Promise<readonly Row[]>
  /** Whether a row is among those that fit, by its key. */
  has(key: string): boolean
  /**
   * Shows the rows of the URL as it will be with a change; over when they are on screen. What is
   * typed is seen at once, and the page is drawn for its URL afterwards. False where it does not:
   * why there are none, the page says by its URL.
   */
  foresee(patch: SearchPatch): Promise<boolean>
}

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

/** The rows of a list with those that have just come, of which only who draws them hears at once. */
export function useRowsHere<Row>(
  rows: readonly Row[],
  remote: RemoteRows<Row> | undefined,
): readonly Row[] {
  return useSyncExternalStore(remote?.onMore ?? never, remote?.here ?? (() => rows))
}

const never = () => () => undefined

/** The part of a source whose rows are all there: there is no more to load. */
export const allAtHand = {
  hasMore: false,
  loadingMore: false,
  loadMore: () => undefined,
  loadAll: () => undefined,
  stop: () => undefined,
} as const satisfies Partial<RowSource<never>>
