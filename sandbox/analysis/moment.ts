import { minuteMs, startOfDayUtc } from '../../src/domain/time.ts'

/** A point in time, and how far the clock that tells it is ahead of UTC, in minutes. */
export interface Moment {
  /** UNIX milliseconds. */
  readonly ms: number
  readonly offset: number
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/**
 * A moment as columns of type TIMESTAMP_TZ hold it: `2026-11-27 09:00:00.000Z`, or with its offset.
 * SQLite and JavaScript read it, and in one zone it sorts as text.
 */
export function momentText({ ms, offset }: Moment): string {
  const local = new Date(ms + offset * minuteMs).toISOString().replace('T', ' ')
  if (offset === 0) return local
  const minutes = Math.abs(offset)
  const sign = offset < 0 ? '-' : '+'
  return `${local.slice(0, -1)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The date of the day that was told last: rows come day by day, and making it costs the most. */
let lastDay = { start: Number.NaN, text: '' }

/** A time (UNIX milliseconds) as columns hold it. */
export function timestamp(ms: number): string {
  const start = startOfDayUtc(ms)
  if (start !== lastDay.start) lastDay = { start, text: new Date(start).toISOString().slice(0, 10) }
  const at = ms - start
  const minutes = Math.floor(at / minuteMs)
  const seconds = Math.floor((at % minuteMs) / 1000)
  const rest = String(at % 1000).padStart(3, '0')
  return `${lastDay.text} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}.${rest}Z`
}

const written = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}(?:Z|[+-]\d{2}:\d{2})$/

/** Whether a text is a time as `momentText` writes it. */
export function isTimestamp(text: string): boolean {
  return written.test(text)
}

/** What a value means as a time: text of the usual forms, or UNIX seconds, milliseconds or finer. */
export function momentOf(value: unknown): Moment | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return ofNumber(Number(value))
  if (typeof value !== 'string') return undefined
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return ofNumber(Number(value))
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(value.trim())
  const hasTime = /\d:\d/.test(value)
  const isZoned = hasTime && (zone !== null || /z$/i.test(value.trim()))
  const ms = Date.parse(hasTime && !isZoned ? `${value.trim()}Z` : value.trim())
  if (Number.isNaN(ms)) return undefined
  if (!hasTime || !zone) return { ms, offset: 0 }
  const offset = Number(zone[2]) * 60 + Number(zone[3])
  return { ms, offset: zone[1] === '-' ? -offset : offset }
}

function ofNumber(value: number): Moment | undefined {
  const size = Math.abs(value)
  const ms = size < 31_536_000_000 ? value * 1000 : size < 31_536_000_000_000 ? value : value / 1000
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15
    ? { ms: Math.floor(ms), offset: 0 }
    : undefined
}
