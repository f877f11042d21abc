import { expect, test } from 'vitest'
import { RateLimiter } from './rate-limit.ts'

const start = 60_000 * 1000

test('a bucket has so many calls per minute and is full again in the next', () => {
  const limiter = new RateLimiter(2)
  const take = (wall: number) => limiter.take('OP1', 'Sim', wall)
  expect(take(start)).toEqual({ limit: 2, remaining: 1, secondsBeforeRefresh: 60, exceeded: false })
  expect(take(start + 30_000)).toMatchObject({
    remaining: 0,
    secondsBeforeRefresh: 30,
    exceeded: false,
  })
  expect(take(start + 59_500)).toMatchObject({
    remaining: 0,
    secondsBeforeRefresh: 1,
    exceeded: true,
  })
  expect(take(start + 60_000)).toMatchObject({ remaining: 1, exceeded: false })
})

test('owners and groups of operations have buckets of their own', () => {
  const limiter = new RateLimiter(1)
  expect(limiter.take('OP1', 'Sim', start).exceeded).toBe(false)
  expect(limiter.take('OP1', 'Group', start).exceeded).toBe(false)
  expect(limiter.take('OP2', 'Sim', start).exceeded).toBe(false)
  expect(limiter.take('OP1', 'Sim', start).exceeded).toBe(true)
})

test('an owner can have another limit', () => {
  const limiter = new RateLimiter(1)
  limiter.setLimit('OP1', 3)
  const taken = [1, 2, 3, 4].map(() => limiter.take('OP1', 'Sim', start).exceeded)
  expect(taken).toEqual([false, false, false, true])
})
