import { expect, test } from 'vitest'
import { credentialTime } from './time.ts'

test('a time is read in seconds or in milliseconds, whichever it can be', () => {
  const ms = Date.UTC(2025, 5, 15, 12)
  expect(credentialTime(ms)).toBe(ms)
  expect(credentialTime(ms / 1000)).toBe(ms)
})

test.each([0, null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('%s is no time', (time) => {
  expect(credentialTime(time)).toBeUndefined()
})
