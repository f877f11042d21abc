import { describe, expect, test } from 'vitest'
import {
  accessLogKey,
  endOf,
  isDuration,
  isIpRange,
  isPort,
  readRanges,
  readTarget,
} from './access.ts'

test.each([
  [0, false],
  [1, true],
  [22.5, false],
  [65_535, true],
  [65_536, false],
  [Number.NaN, false],
])('port %d: %s', (port, good) => expect(isPort(port)).toBe(good))

test.each([
  [0, false],
  [1, true],
  [60.5, false],
  [28_800, true],
  [28_801, false],
])('%d seconds: %s', (seconds, good) => expect(isDuration(seconds)).toBe(good))

test.each([
  ['203.0.113.4/32', true],
  ['0.0.0.0/0', true],
  ['203.0.113.4', false],
  ['203.0.113.4/33', false],
  ['2001:db8::/32', false],
  ['::ffff:203.0.113.4/128', true],
  ['x', false],
  ['', false],
])('range %s: %s', (text, good) => expect(isIpRange(text)).toBe(good))

test('ranges are read as they are pasted', () => {
  expect(readRanges(' 203.0.113.4, 198.51.100.0/24\n２０３.0.113.4/32 office 2001:db8::1')).toEqual(
    {
      ranges: ['203.0.113.4/32', '198.51.100.0/24'],
      wrong: ['office', '2001:db8::1'],
    },
  )
  expect(readRanges(' \n')).toEqual({ ranges: [], wrong: [] })
})

describe('the target', () => {
  test.each([
    ['440 10 123 4567890', { imsi: '440101234567890' }],
    ['SIM ID: 8981100000012045670', { simId: '8981100000012045670' }],
    ['12', undefined],
    ['meter', undefined],
    ['440101234567890, 440101234567891', undefined],
  ])('%s', (text, target) => expect(readTarget(text)).toEqual(target))
})

test('an access ends when it says, or after its duration', () => {
  expect(endOf({ createdTime: 1000, duration: 60 })).toBe(61_000)
  expect(endOf({ createdTime: 1000, duration: 60, expiredTime: 5 })).toBe(5)
  expect(endOf({ createdTime: null, duration: 60 })).toBeUndefined()
})

test('entries of the log are told apart by all that they say of themselves', () => {
  const entry = { createdAt: 1, type: 'CREATED', connectionId: 'c', imsi: '440' }
  const others = [{ createdAt: 2 }, { type: 'ACCESS' }, { connectionId: 'd' }, { imsi: '441' }]
  const keys = [entry, ...others.map((other) => Object.assign({}, entry, other))].map(accessLogKey)
  expect(new Set(keys).size).toBe(5)
})
