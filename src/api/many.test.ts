import { expect, it } from 'vitest'
import { forEachOf } from './many.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 1))

it('answers in the order of the items, with what failed in its place', async () => {
  const told: number[] = []
  const outcomes = await forEachOf(
    [3, 1, 2],
    async (item) => {
      for (let waited = 0; waited < item; waited += 1) await pause()
      if (item === 1) throw new Error('one')
      return item * 10
    },
    { onProgress: (ended) => told.push(ended) },
  )
  expect(outcomes).toEqual([{ answer: 30 }, { error: new Error('one') }, { answer: 20 }])
  expect(told).toEqual([1, 2, 3])
})

it('never has more calls under way than it may', async () => {
  let [now, most] = [0, 0]
  await forEachOf(
    Array.from({ length: 20 }),
    async () => {
      now += 1
      most = Math.max(most, now)
      await pause()
      now -= 1
    },
    { limit: 3 },
  )
  expect(most).toBe(3)
})

it('ends when nobody waits for it any more', async () => {
  const abort = new AbortController()
  let calls = 0
  const running = forEachOf(
    Array.from({ length: 100 }),
    async () => {
      calls += 1
      if (calls === 5) abort.abort()
      await pause()
    },
    { signal: abort.signal },
  )
  await expect(running).rejects.toThrow()
  expect(calls).toBeLessThan(10)
})

it('has nothing to do for nothing', async () => {
  expect(await forEachOf([], () => Promise.resolve(1))).toEqual([])
})
