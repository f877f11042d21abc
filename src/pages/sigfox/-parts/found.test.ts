import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import * as op from '../../../api/generated/operations.ts'
import { foundBy, searchesFor } from './found.ts'

afterEach(() => vi.restoreAllMocks())

const words = (value: string) => ({
  name: [value],
  group: [value],
  deviceId: [value],
  tag: [value],
  search_type: 'or',
})

test.each([
  [{}, [{}]],
  [{ q: 'a' }, [{}]],
  [{ q: 'pump room' }, [words('pump')]],
  [{ status: ['active'] }, [{ status: 'active' }]],
  // What is searched for beside a filter, the list itself looks for.
  [{ q: 'pump', registration: ['failed'] }, [{ registration: 'failed' }]],
  [{ status: ['inStock', 'no such'] }, [{ status: 'inStock' }]],
  [{ status: ['no such'] }, []],
  [
    { status: ['active', 'ready'], registration: ['pending', 'failed'] },
    [
      { status: 'active', registration: 'pending' },
      { status: 'active', registration: 'failed' },
      { status: 'ready', registration: 'pending' },
      { status: 'ready', registration: 'failed' },
    ],
  ],
])('%j is searched for by %j', (wanted, searches) => {
  expect(searchesFor(wanted)).toEqual(searches)
})

test('one search follows the other, each page by page', async () => {
  const asked: unknown[] = []
  vi.spyOn(op.searchSigfoxDevices, 'call').mockImplementation(async ({ query } = {}) => {
    asked.push(query)
    const { registration, last_evaluated_key: key } = query ?? {}
    const hasMore = registration === 'pending' && key === undefined
    const headers = new Headers(hasMore ? { 'x-soracom-next-key': 'A/1' } : {})
    return { data: [{ device_id: `${registration}${key ?? ''}` }], headers, status: 200 }
  })
  const { pages } = foundBy({ registration: ['pending', 'failed'] })
  if (!pages) throw new Error('no pages')
  const client = new QueryClient()
  const { pages: read } = await client.fetchInfiniteQuery({ ...pages, pages: 9 })
  expect(read.flatMap(({ items }) => items.map((one) => one.device_id))).toEqual([
    'pending',
    'pendingA/1',
    'failed',
  ])
  expect(asked).toEqual([
    { registration: 'pending', limit: 100 },
    { registration: 'pending', limit: 100, last_evaluated_key: 'A/1' },
    { registration: 'failed', limit: 100 },
  ])
})

test('what no device can be is asked for by nothing', async () => {
  const call = vi.spyOn(op.searchSigfoxDevices, 'call')
  const { pages } = foundBy({ status: ['no such'] })
  if (!pages) throw new Error('no pages')
  const read = await new QueryClient().fetchInfiniteQuery(pages)
  expect(read.pages).toEqual([{ items: [], nextKey: undefined }])
  expect(call).not.toHaveBeenCalled()
})
