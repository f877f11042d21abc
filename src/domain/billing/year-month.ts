import { addMonthsUtc, isoTime, startOfMonthUtc } from '../time.ts'

const monthPattern = /^(\d{4})(0[1-9]|1[0-2])$/
const datePattern = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/

/** The start (UNIX milliseconds) of a month as bills name it, `202511`; undefined for anything else. */
export function parseYearMonth(text: string | undefined): number | undefined {
  const [, year, month] = monthPattern.exec(text ?? '') ?? []
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1)
}

/** The month in UTC that `ms` lies in, as bills name it: `202511`. */
export function yearMonthOf(ms: number): string {
  return digitsOf(ms).slice(0, 6)
}

/** The day in UTC that `ms` lies in, as bills name it: `20251124`. */
export function dateOf(ms: number): string {
  return digitsOf(ms).slice(0, 8)
}

/** A moment as bills name it, in UTC: `20251124093000`. */
export function dateTimeOf(ms: number): string {
  return digitsOf(ms).slice(0, 14)
}

/**
 * UNIX milliseconds of a day (`20251124`) or moment (`20251124093000`) as bills name it, in UTC;
 * undefined for what is neither.
 */
export function parseDate(text: string | undefined): number | undefined {
  const [, year, month, day, hours, minutes, seconds] = datePattern.exec(text ?? '') ?? []
  if (year === undefined) return undefined
  const time = [hours, minutes, seconds].map((part) => Number(part ?? 0))
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), time[0], time[1], time[2])
  // 30 February would be a day of March.
  return digitsOf(ms).slice(0, 8) === text?.slice(0, 8) ? ms : undefined
}

/** The months before the one that `ms` lies in, newest first: what bills reach back to. */
export function monthsBefore(ms: number, count: number): number[] {
  const current = startOfMonthUtc(ms)
  return Array.from({ length: count }, (_, i) => addMonthsUtc(current, -1 - i))
}

/** How many months before the current one bills can be had of. */
export const billedMonths = 18

function digitsOf(ms: number): string {
  return isoTime(ms).replaceAll(/\D/g, '')
}
