import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import * as operations from './generated/operations.ts'
import { pages, toPage } from './lists.ts'

const answer = (data: string[], next?: string) => ({
  data,
  headers: new Headers(next === undefined ? {} : { 'X-Soracom-Next-Key': next }),
})

test('a page has its rows and the key of the next', () => {
  expect(toPage(answer(['a'], 'k 1'))).toEqual({ items: ['a'], nextKey: 'k 1' })
  expect(toPage(answer(['a']))).toEqual({ items: ['a'], nextKey: undefined })
  expect(toPage(answer(['a'], ''))).toEqual({ items: ['a'], nextKey: undefined })
  expect(toPage(answer([], 'k'))).toEqual({ items: [], nextKey: 'k' })
})

test.each([[undefined], [{ items: [] }], ['text']])(
  'an answer that is no list is malformed',
  (data) => {
    const broken = { data: data as never, headers: new Headers() }
    expect(() => toPage(broken)).toThrow(expect.objectContaining({ code: 'malformed' }))
  },
)

test('pages are asked for one after the other, past an empty one, with the same parameters', async () => {
  const call = vi
    .fn()
    .mockResolvedValueOnce(answer(['a'], 'k1'))
    .mockResolvedValueOnce(answer([], 'k2'))
    .mockResolvedValueOnce(answer(['b']))
  const options = pages<{ limit: number; last_evaluated_key?: string }, string>(
    operations.listSims,
    call,
    { limit: 2 },
  )
  expect(options.queryKey).toEqual(['listSims', 'pages', { limit: 2 }])
  const data = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 9 })
  expect(data.pages.map(({ items }) => items)).toEqual([['a'], [], ['b']])
  expect(call.mock.calls.map(([params]) => params as unknown)).toEqual([
    { limit: 2 },
    { limit: 2, last_evaluated_key: 'k1' },
    { limit: 2, last_evaluated_key: 'k2' },
  ])
  const [, init] = call.mock.calls[0] as [unknown, { signal: unknown }]
  expect(init.signal).toBeInstanceOf(AbortSignal)
})
