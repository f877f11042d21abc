import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import * as op from '../../../api/generated/operations.ts'
import { dayOf } from './day.ts'

const hour = 3_600_000
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  client.clear()
})

/** Calls that are answered when the test says so. */
function held(headers: Record<string, string> = {}) {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const events = [{ event: 'Created', time: Date.now() - 6 * hour }]
  vi.spyOn(op.listSimSessionEvents, 'call').mockImplementation(({ path }) => {
    asked.push(path.sim_id)
    return new Promise((resolve) => {
      const answer = { data: events, status: 200 as const, headers: new Headers(headers) }
      answers.push(() => resolve(answer))
    })
  })
  return { asked, answer: () => answers.shift()?.() }
}

test('rows are asked for two at a time, and those that left the view not at all', async () => {
  vi.useFakeTimers()
  const { asked, answer } = held()
  const days = ['a', 'b', 'c', 'd'].map((id) => client.fetchQuery(dayOf(id, true)))
  const outcomes = Promise.allSettled(days)
  await vi.advanceTimersByTimeAsync(10)
  expect(asked).toEqual(['a', 'b'])
  await client.cancelQueries({ queryKey: ['simDay', 'c'] })
  answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(asked).toEqual(['a', 'b', 'd'])
  answer()
  answer()
  const [first, , third] = await outcomes
  expect(third?.status).toBe('rejected')
  expect(first).toMatchObject({
    value: {
      stretches: [
        { online: false, share: expect.closeTo(0.75, 3) as number },
        { online: true, share: expect.closeTo(0.25, 3) as number },
      ],
      share: expect.closeTo(0.25, 3) as number,
    },
  })
})

test('what is before the oldest of a hundred events is not told', async () => {
  const { answer } = held({ 'x-soracom-next-key': 'more' })
  const day = client.fetchQuery(dayOf('e', true))
  await vi.waitFor(() => answer())
  expect(await day).toMatchObject({ stretches: [{ online: true }], share: 1 })
})

test('the next waits as long as the API asks for patience', async () => {
  vi.useFakeTimers()
  const limit = {
    'x-soracom-ratelimit-limit': '60',
    'x-soracom-ratelimit-remaining': '1',
    'x-soracom-ratelimit-seconds-before-refresh': '7',
  }
  const { asked, answer } = held(limit)
  const first = client.fetchQuery(dayOf('f', true))
  await vi.advanceTimersByTimeAsync(10)
  answer()
  await first
  const second = client.fetchQuery(dayOf('g', true))
  await vi.advanceTimersByTimeAsync(6000)
  expect(asked).toEqual(['f'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toEqual(['f', 'g'])
  answer()
  await second
})
