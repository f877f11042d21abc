import { remembering } from './once.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
/** Traffic is recorded in slots of five minutes. */
export const slotMs = 5 * minuteMs

/** Whether a date can hold these UNIX milliseconds. */
export function isTime(ms: number | null | undefined): ms is number {
  return typeof ms === 'number' && Math.abs(ms) <= 8.64e15
}

/** Days as they are written: the times of a list lie in few, and writing one costs the most. */
const writtenDay = remembering(2000, (start: number) => new Date(start).toISOString().slice(0, -13))

/** UNIX milliseconds as ISO 8601 in UTC, `2025-11-30T20:04:05.000Z`; empty for what is no time. */
export function isoTime(ms: number | null | undefined): string {
  if (!isTime(ms)) return ''
  const whole = Math.trunc(ms)
  const start = startOfDayUtc(whole)
  const two = (value: number) => (value < 10 ? `0${value}` : String(value))
  const at = whole - start
  const [hours, minutes, seconds] = [at / hourMs, (at % hourMs) / minuteMs, (at % minuteMs) / 1000]
  const rest = String(at % 1000).padStart(3, '0')
  return `${writtenDay(start)}${two(Math.floor(hours))}:${two(Math.floor(minutes))}:${two(Math.floor(seconds))}.${rest}Z`
}

/** UNIX milliseconds to whole seconds, as the stats and user operations take them. */
export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000)
}

/** UNIX seconds to milliseconds; undefined where there are none. */
export function fromSeconds(seconds: number): number
export function fromSeconds(seconds: number | undefined): number | undefined
export function fromSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000
}

/** 00:00 UTC of the day that `ms` (UNIX milliseconds) lies in. */
export function startOfDayUtc(ms: number): number {
  return Math.floor(ms / dayMs) * dayMs
}

/** 00:00 UTC on the first of the month that `ms` (UNIX milliseconds) lies in: where bills and monthly totals turn. */
export function startOfMonthUtc(ms: number): number {
  const date = new Date(ms)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}

/** The start of the five-minute slot that `ms` (UNIX milliseconds) lies in. */
export function fiveMinuteSlot(ms: number): number {
  return Math.floor(ms / slotMs) * slotMs
}

/**
 * The same day and time of day `months` later (earlier where negative), UTC, in UNIX milliseconds.
 * A day that month does not have becomes its last: 31 January and one month is 28 or 29 February.
 */
export function addMonthsUtc(ms: number, months: number): number {
  const date = new Date(ms)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(date.getUTCDate(), daysInMonth)
  return Date.UTC(year, month, day) + (ms - startOfDayUtc(ms))
}
