import { expect, test, vi } from 'vitest'
import { mergedRows } from './merged-rows.ts'
import type { RowSource } from './rows.ts'

const source = (rows: readonly number[], more: Partial<RowSource<number>> = {}) => ({
  rows,
  status: 'ready' as const,
  error: null,
  hasMore: false,
  loadingMore: false,
  loadMore: vi.fn(),
  loadAll: vi.fn(),
  stop: vi.fn(),
  retry: vi.fn(),
  ...more,
})
const merged = (...sources: readonly RowSource<number>[]) => mergedRows(sources, (row) => row)

test('rows of several sources stand in one order, newest first', () => {
  expect(merged(source([9, 5, 1]), source([7, 3])).rows).toEqual([9, 7, 5, 3, 1])
})

test('a row waits while something newer may come from another source', () => {
  const half = source([9, 5], { hasMore: true })
  const all = merged(half, source([7, 3, 1]))
  expect(all.rows).toEqual([9, 7, 5])
  expect(all.hasMore).toBe(true)
  all.loadMore()
  expect(half.loadMore).toHaveBeenCalledOnce()
})

test('nothing is shown of one source while the other has shown none of its pages', () => {
  expect(merged(source([9]), source([], { status: 'loading' })).status).toBe('loading')
  expect(merged(source([9]), source([], { hasMore: true })).rows).toEqual([9])
})

test('one that failed leaves the other, and is asked again alone', () => {
  const failed = source([], { status: 'failed', error: new Error('down') })
  const good = source([3])
  const both = merged(failed, good)
  expect([both.status, both.rows, both.error]).toEqual(['ready', [3], failed.error])
  both.retry()
  expect(failed.retry).toHaveBeenCalledOnce()
  expect(good.retry).not.toHaveBeenCalled()
  expect(merged(failed, failed).status).toBe('failed')
  // That there is nothing is not known then.
  expect(merged(failed, source([])).status).toBe('failed')
})

test('a page may be empty with more behind it: no row is asked for its time', () => {
  const empty: RowSource<{ at: number }> = { ...source([]), rows: [], hasMore: true }
  const full = { ...empty, rows: [{ at: 9 }], hasMore: false }
  expect(mergedRows([empty, full], ({ at }) => at).rows).toEqual([{ at: 9 }])
})
