import { dateFormat, noValue, relativeFormat } from './intl.ts'
import { dayMs, hourMs, isTime, minuteMs } from './time.ts'

/** How a person reads times: the locale (BCP 47) and the time zone (IANA; the machine's own where left out). */
export interface TimeStyle {
  readonly locale: string
  readonly timeZone?: string | undefined
}

const date = { year: 'numeric', month: 'short', day: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

function format(ms: number, style: TimeStyle, options: Intl.DateTimeFormatOptions): string {
  // Intl throws on what is no date; a broken time in an answer must not break the page.
  if (!isTime(ms)) return noValue
  return dateFormat(style.locale, { timeZone: style.timeZone, ...options }).format(ms)
}

/** `Nov 23, 2025` of UNIX milliseconds; a dash for what is no time. */
export function formatDate(ms: number, style: TimeStyle): string {
  return format(ms, style, date)
}

/** `Nov 23, 2025, 17:34` of UNIX milliseconds; a dash for what is no time. */
export function formatDateTime(ms: number, style: TimeStyle): string {
  return format(ms, style, { ...date, ...clock })
}

/** `Nov 23, 2025, 17:34:56` of UNIX milliseconds; a dash for what is no time. */
export function formatSecond(ms: number, style: TimeStyle): string {
  return format(ms, style, { ...date, ...clock, second: '2-digit' })
}

/** `Nov 23, 2025, 17:34:56 GMT+9`: to the second and with the zone, for where it must be exact. */
export function formatInstant(ms: number, style: TimeStyle): string {
  return format(ms, style, { ...date, ...clock, second: '2-digit', timeZoneName: 'short' })
}

/** `17:34` of UNIX milliseconds; a dash for what is no time. */
export function formatTimeOfDay(ms: number, style: TimeStyle): string {
  return format(ms, style, clock)
}

/** `17:34:56` of UNIX milliseconds; a dash for what is no time. */
export function formatClock(ms: number, style: TimeStyle): string {
  return format(ms, style, { ...clock, second: '2-digit' })
}

/** `Nov 23` of UNIX milliseconds, for the axis of a chart; a dash for what is no time. */
export function formatDay(ms: number, style: TimeStyle): string {
  return format(ms, style, { month: 'short', day: 'numeric' })
}

/** `Nov 2025` of UNIX milliseconds; a dash for what is no time. */
export function formatMonth(ms: number, style: TimeStyle): string {
  return format(ms, style, { year: 'numeric', month: 'short' })
}

const monthMs = 30.436875 * dayMs

/** Each unit is used while its rounded number stays below `below`; from there on it is years. */
const steps = [
  { unit: 'second', ms: 1000, below: 45 },
  { unit: 'minute', ms: minuteMs, below: 60 },
  { unit: 'hour', ms: hourMs, below: 24 },
  { unit: 'day', ms: dayMs, below: 30 },
  { unit: 'month', ms: monthMs, below: 12 },
] as const
const years = { unit: 'year', ms: 12 * monthMs } as const

/** `now`, `3 minutes ago`, `yesterday`, `in 2 months`: a time seen from `now`, both UNIX milliseconds. */
export function formatRelative(ms: number, now: number, locale: string): string {
  if (!isTime(ms)) return noValue
  const distance = ms - now
  const fits = steps.find((step) => Math.round(Math.abs(distance) / step.ms) < step.below)
  const { unit, ms: size } = fits ?? years
  // Seconds would be wrong as soon as they are read.
  const count = unit === 'second' ? 0 : Math.round(distance / size)
  return relativeFormat(locale, { numeric: 'auto' }).format(count, unit)
}
