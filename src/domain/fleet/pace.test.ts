import { expect, it } from 'vitest'
import { allowanceIn, isDue, isPast, waitFor } from './pace.ts'

it('leaves a tenth of the calls to others', () => {
  expect(waitFor({ limit: 60, remaining: 30, secondsBeforeRefresh: 20 })).toBe(0)
  expect(waitFor({ limit: 60, remaining: 6, secondsBeforeRefresh: 20 })).toBe(20_000)
  const untold = allowanceIn(() => null)
  expect(waitFor(untold)).toBe(0)
  const headers = new Headers({
    'x-soracom-ratelimit-limit': '60',
    'x-soracom-ratelimit-remaining': '1',
    'x-soracom-ratelimit-seconds-before-refresh': '7',
  })
  expect(waitFor(allowanceIn((name) => headers.get(name)))).toBe(7000)
})

it('reads small fleets again after a minute, and larger ones the later the larger they are', () => {
  expect(isDue({ count: 500, at: 0 }, 59_000)).toBe(false)
  expect(isDue({ count: 500, at: 0 }, 60_000)).toBe(true)
  expect(isDue({ count: 100_000, at: 0 }, 99 * 60_000)).toBe(false)
  expect(isDue({ count: 100_000, at: 0 }, 100 * 60_000)).toBe(true)
  expect(isDue({ count: 10, at: 5000 }, 0)).toBe(true)
})

it('keeps what a fleet is compared with for a day', () => {
  const day = 24 * 60 * 60_000
  expect(isPast(undefined, 0)).toBe(true)
  expect(isPast(0, day - 1)).toBe(false)
  expect(isPast(0, day)).toBe(true)
  expect(isPast(5000, 0)).toBe(true)
})
