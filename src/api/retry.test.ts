import { expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { mayRetry, pause, secondsUntilRetry, waitBefore } from './retry.ts'

const error = (status: number, code = 'X', retryAfter?: number) =>
  new ApiError({ status, code, message: 'x', retryAfter })

test('a read is sent again after whatever may be over soon', () => {
  const retried = [400, 401, 403, 404, 409, 422, 429, 500, 501, 502, 503, 504].filter((status) =>
    mayRetry(error(status), 'GET'),
  )
  expect(retried).toEqual([429, 500, 502, 503, 504])
  expect(mayRetry(error(0, 'network'), 'HEAD')).toBe(true)
  expect(mayRetry(error(0, 'malformed'), 'GET')).toBe(true)
  expect(mayRetry(error(0, 'aborted'), 'GET')).toBe(false)
})

test('a change is sent again only when it certainly did not happen', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    expect(mayRetry(error(429), method)).toBe(true)
    expect(mayRetry(error(409, 'SLM1017'), method)).toBe(true)
    expect(mayRetry(error(409), method)).toBe(false)
    for (const status of [500, 502, 503, 504]) expect(mayRetry(error(status), method)).toBe(false)
    expect(mayRetry(error(0, 'network'), method)).toBe(false)
    expect(mayRetry(error(0, 'malformed'), method)).toBe(false)
  }
})

test('waits double, and differ between calls that failed together', () => {
  const middle = [1, 2, 3].map((attempt) => waitBefore(attempt, error(503), 0.5))
  expect(middle).toEqual([500, 1000, 2000])
  expect(waitBefore(1, error(503), 0)).toBeCloseTo(350)
  expect(waitBefore(1, error(503), 1)).toBeCloseTo(650)
})

test('waits are what the API asks for, up to a minute', () => {
  expect(waitBefore(1, error(429, 'X', 7), 0.5)).toBe(7250)
  expect(waitBefore(3, error(429, 'X', 7), 0.5)).toBe(7250)
  expect(waitBefore(1, error(429, 'X', 0), 0.5)).toBe(250)
  expect(waitBefore(1, error(429, 'X', 86_400), 0.5)).toBe(60_250)
})

test.each([
  ['nothing', {}, undefined],
  ['seconds', { 'Retry-After': '7' }, 7],
  ['zero', { 'Retry-After': '0' }, 0],
  ['a date', { 'Retry-After': 'Sun, 15 Jun 2025 12:00:30 GMT' }, 30],
  ['a date that is past', { 'Retry-After': 'Sun, 15 Jun 2025 11:00:00 GMT' }, 0],
  ['nonsense', { 'Retry-After': 'soon' }, undefined],
  ['a negative number of seconds', { 'Retry-After': '-5' }, undefined],
  ['the limit of requests', { 'X-Soracom-Ratelimit-Seconds-Before-Refresh': '42' }, 42],
  ['both', { 'Retry-After': '7', 'X-Soracom-Ratelimit-Seconds-Before-Refresh': '42' }, 7],
  [
    'nonsense and the limit',
    { 'Retry-After': 'soon', 'X-Soracom-Ratelimit-Seconds-Before-Refresh': '42' },
    42,
  ],
])('a 429 may say when to ask again: %s', (_, headers, seconds) => {
  const now = Date.UTC(2025, 5, 15, 12)
  expect(secondsUntilRetry(429, new Headers(headers), now)).toBe(seconds)
})

test('only a 429 is about the limit of requests', () => {
  const headers = new Headers({ 'X-Soracom-Ratelimit-Seconds-Before-Refresh': '42' })
  expect(secondsUntilRetry(503, headers)).toBeUndefined()
  headers.set('Retry-After', '3')
  expect(secondsUntilRetry(503, headers)).toBe(3)
})

test('a pause ends by itself, or by its signal', async () => {
  const { signal } = new AbortController()
  await expect(pause(1, signal)).resolves.toBeUndefined()
  await expect(pause(60_000, AbortSignal.timeout(1))).rejects.toMatchObject({ code: 'aborted' })
  await expect(pause(60_000, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
})

test('a pause that is over leaves nothing behind', async () => {
  vi.useFakeTimers()
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  const over = pause(5, signal)
  await vi.advanceTimersByTimeAsync(5)
  await over
  expect(removed).toHaveBeenCalledOnce()
  await expect(pause(60_000, AbortSignal.abort())).rejects.toBeInstanceOf(ApiError)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
