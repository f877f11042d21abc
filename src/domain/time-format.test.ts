import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatInstant,
  formatMonth,
  formatRelative,
  formatTimeOfDay,
} from './time-format.ts'
import { dayMs, hourMs, minuteMs } from './time.ts'

const ms = Date.parse('2025-11-30T20:04:05Z')
const utc = { locale: 'en-US', timeZone: 'UTC' }
const tokyo = { locale: 'en-US', timeZone: 'Asia/Tokyo' }

describe('absolute times', () => {
  it('stand in the zone asked for', () => {
    expect(formatDate(ms, utc)).toBe('Nov 30, 2025')
    expect(formatDate(ms, tokyo)).toBe('Dec 1, 2025')
    expect(formatDateTime(ms, tokyo)).toBe('Dec 1, 2025, 05:04')
    expect(formatInstant(ms, utc)).toBe('Nov 30, 2025, 20:04:05 UTC')
    expect(formatInstant(ms, tokyo)).toBe('Dec 1, 2025, 05:04:05 GMT+9')
    expect(formatTimeOfDay(ms, utc)).toBe('20:04')
    expect(formatDay(ms, utc)).toBe('Nov 30')
    expect(formatMonth(ms, tokyo)).toBe('Dec 2025')
  })

  it('speak the locale', () => {
    expect(formatDate(ms, { locale: 'ja', timeZone: 'Asia/Tokyo' })).toBe('2025年12月1日')
  })

  it('count midnight as hour 00', () => {
    expect(formatTimeOfDay(Date.parse('2025-11-30T00:00:00Z'), utc)).toBe('00:00')
  })

  it('are a dash for what is no time', () => {
    for (const broken of [NaN, Infinity, 9e15]) {
      expect(formatDateTime(broken, utc)).toBe('—')
      expect(formatRelative(broken, ms, 'en')).toBe('—')
    }
  })
})

describe('formatRelative', () => {
  it.each([
    [0, 'now'],
    [-44_000, 'now'],
    [-minuteMs, '1 minute ago'],
    [-59.4 * minuteMs, '59 minutes ago'],
    [-59.6 * minuteMs, '1 hour ago'],
    [-5 * hourMs, '5 hours ago'],
    [-dayMs, 'yesterday'],
    [-12 * dayMs, '12 days ago'],
    [-61 * dayMs, '2 months ago'],
    [-400 * dayMs, 'last year'],
    [3 * hourMs, 'in 3 hours'],
    [dayMs, 'tomorrow'],
  ])('%d ms away is %s', (distance, text) => {
    expect(formatRelative(ms + distance, ms, 'en')).toBe(text)
  })

  it('speaks the locale', () => {
    expect(formatRelative(ms - 5 * hourMs, ms, 'ja')).toBe('5 時間前')
  })
})
