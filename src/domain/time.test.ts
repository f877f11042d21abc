import { describe, expect, it } from 'vitest'
import {
  addMonthsUtc,
  fiveMinuteSlot,
  fromSeconds,
  isoTime,
  isTime,
  startOfDayUtc,
  startOfMonthUtc,
  toSeconds,
} from './time.ts'

const at = (text: string) => Date.parse(text)

it('is no time where a date could not hold it', () => {
  expect(isoTime(at('2025-11-23T08:34:56.789Z'))).toBe('2025-11-23T08:34:56.789Z')
  for (const ms of [0, -1, 1.9, -8.64e15, 8.64e15, at('2025-11-23T00:00:00.001Z')]) {
    expect(isoTime(ms)).toBe(new Date(ms).toISOString())
  }
  for (const none of [undefined, null, NaN, Infinity, 8.64e15 + 1]) {
    expect(isTime(none)).toBe(false)
    expect(isoTime(none)).toBe('')
  }
})

describe('snapping', () => {
  const ms = at('2025-11-23T08:34:56.789Z')

  it('goes to the start of the slot, the day and the month, in UTC', () => {
    expect(fiveMinuteSlot(ms)).toBe(at('2025-11-23T08:30:00Z'))
    expect(startOfDayUtc(ms)).toBe(at('2025-11-23T00:00:00Z'))
    expect(startOfMonthUtc(ms)).toBe(at('2025-11-01T00:00:00Z'))
  })

  it('turns the day in Japan at nine in the morning', () => {
    expect(startOfDayUtc(at('2025-12-01T08:59:59+09:00'))).toBe(at('2025-11-30T00:00:00Z'))
    expect(startOfMonthUtc(at('2025-12-01T09:00:00+09:00'))).toBe(at('2025-12-01T00:00:00Z'))
  })

  it('leaves a start where it is', () => {
    for (const snap of [fiveMinuteSlot, startOfDayUtc, startOfMonthUtc]) {
      expect(snap(snap(ms))).toBe(snap(ms))
    }
  })

  it('works before 1970', () => {
    expect(startOfDayUtc(-1)).toBe(at('1969-12-31T00:00:00Z'))
    expect(startOfMonthUtc(-1)).toBe(at('1969-12-01T00:00:00Z'))
  })
})

describe('addMonthsUtc', () => {
  it.each([
    ['2025-01-31T10:00:00Z', 1, '2025-02-28T10:00:00Z'],
    ['2024-01-31T10:00:00Z', 1, '2024-02-29T10:00:00Z'],
    ['2025-11-23T08:34:56.789Z', -18, '2024-05-23T08:34:56.789Z'],
    ['2025-12-15T00:00:00Z', 1, '2026-01-15T00:00:00Z'],
    ['2025-03-31T23:59:59Z', -1, '2025-02-28T23:59:59Z'],
    ['2025-06-01T00:00:00Z', 0, '2025-06-01T00:00:00Z'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonthsUtc(at(from), months)).toBe(at(to))
  })
})

describe('seconds', () => {
  it('are whole', () => {
    expect(toSeconds(1_763_886_896_789)).toBe(1_763_886_896)
    expect(fromSeconds(1_763_886_896)).toBe(1_763_886_896_000)
  })
})
