import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as op from './generated/operations.ts'
import { invalidateAfter } from './invalidation.ts'
import { toPage } from './lists.ts'

describe('after a change', () => {
  let client: QueryClient
  const stops: (() => void)[] = []

  beforeEach(() => {
    vi.useFakeTimers()
    client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  })
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
    client.clear()
    vi.useRealTimers()
  })

  /** A query on screen; answers how often it was asked. */
  async function shown(queryKey: readonly unknown[], answer: () => Promise<unknown>) {
    const queryFn = vi.fn(answer)
    stops.push(new QueryObserver(client, { queryKey, queryFn }).subscribe(() => {}))
    await vi.advanceTimersByTimeAsync(0)
    queryFn.mockClear()
    return queryFn
  }

  const at = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  const isStale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated

  test('asks again for what is on screen, and only for that', async () => {
    const groups = await shown(['listGroups', 'pages', {}], async () => 1)
    const other = await shown(['getOperator', 'OP0000000001'], async () => 1)
    client.setQueryData(['getGroup', '1'], {})
    client.setQueryData(['getSim', '89'], {})
    await invalidateAfter(client, op.createGroup)
    expect(groups).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
    expect(isStale(['getGroup', '1'])).toBe(true)
    expect(isStale(['getSim', '89'])).toBe(false)
  })

  test('leaves all as it is for an operation that makes nothing else stale', async () => {
    const groups = await shown(['listGroups'], async () => 1)
    await invalidateAfter(client, op.createSoralet, [{ data: {} }])
    await invalidateAfter(client, op.generateAuthToken, [undefined, null, 'text', { data: null }])
    expect(groups).not.toHaveBeenCalled()
  })

  test('lists are marked where their rows came with the answer, not asked again', async () => {
    const row = { simId: '89', profiles: {} }
    const list = await shown(['searchSims', { limit: 1 }], async () => ({ data: [row] }))
    client.setQueryData(['listSims', 'pages', {}], { pages: [{ items: [row] }], pageParams: [] })
    await invalidateAfter(client, op.setSimGroup, [{ data: { ...row, groupId: 'g' } }])
    expect(list).not.toHaveBeenCalled()
    expect(client.getQueryData(['searchSims', { limit: 1 }])).toEqual({
      data: [{ ...row, groupId: 'g' }],
    })
    expect(isStale(['searchSims', { limit: 1 }])).toBe(true)
    expect(isStale(['listSims', 'pages', {}])).toBe(true)
  })

  test('lists are asked once per two seconds while a bulk run goes on, and once after it', async () => {
    const list = await shown(['listSims'], async () => ({ data: [] }))
    const sim = await shown(['getSim', '89'], async () => ({ data: {} }))
    for (let batch = 0; batch < 20; batch++) {
      void invalidateAfter(client, op.deleteSimTag)
      await at(250)
    }
    expect(list).toHaveBeenCalledTimes(3)
    expect(sim).toHaveBeenCalledTimes(20)
    await at(10_000)
    expect(list).toHaveBeenCalledTimes(4)
    await invalidateAfter(client, op.deleteSimTag)
    expect(list).toHaveBeenCalledTimes(5)
  })

  test('does not keep the caller waiting for a screen that hangs or fails', async () => {
    let answers = 0
    await shown(['listGroups'], () =>
      answers++ === 0 ? Promise.resolve(1) : new Promise(() => {}),
    )
    await shown(['getGroup', '1'], () => (answers++ < 2 ? Promise.resolve(1) : Promise.reject('x')))
    let over = false
    void invalidateAfter(client, op.putGroupTags).then(() => (over = true))
    await at(1999)
    expect(over).toBe(false)
    await at(1)
    expect(over).toBe(true)
  })

  test('a list of several pages is asked again from its first', async () => {
    const calls: unknown[] = []
    const observer = new InfiniteQueryObserver(client, {
      queryKey: ['listGroups', 'pages', {}],
      queryFn: async ({ pageParam }) => {
        calls.push(pageParam)
        const headers = new Headers(pageParam === undefined ? { 'x-soracom-next-key': 'k' } : {})
        return toPage({ data: [pageParam], headers })
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextKey }) => nextKey,
    })
    stops.push(observer.subscribe(() => {}))
    await at(0)
    await observer.fetchNextPage()
    await invalidateAfter(client, op.createGroup)
    expect(calls).toEqual([undefined, 'k', undefined, 'k'])
  })
})
