import { expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../../domain/time.ts'
import { clockText, durationText } from './duration.ts'

it('writes a duration in its two largest units', () => {
  expect(durationText(3 * dayMs + 4 * hourMs + 5 * minuteMs)).toBe('3 days 4 hr')
  expect(durationText(12 * minuteMs + 5_400)).toBe('12 min 5 sec')
  expect(durationText(hourMs)).toBe('1 hr')
  expect(durationText(dayMs + 59_000)).toBe('1 day')
  expect(durationText(999)).toBe('0 sec')
  expect(durationText(-5)).toBe('0 sec')
  expect(durationText(Number.NaN)).toBe('')
})

it('writes a duration in hours where days would be read wrongly', () => {
  expect(durationText(76 * hourMs + 4 * minuteMs + 5_000, 'hour')).toBe('76 hr 4 min')
  expect(durationText(40_000, 'hour')).toBe('40 sec')
})

it('writes a duration for spreadsheets', () => {
  expect(clockText(76 * hourMs + 4 * minuteMs + 5_000)).toBe('76:04:05')
  expect(clockText(0)).toBe('0:00:00')
})
