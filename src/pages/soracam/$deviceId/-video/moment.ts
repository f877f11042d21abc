// Apart from the view of the timeline: what reads addresses lies in the first load.
import { dayMs, hourMs, isoTime, minuteMs } from '../../../../domain/time.ts'

/** The part of the URL that says which moment is chosen and what the timeline shows. */
export interface MomentSearch {
  /** The moment, ISO 8601 in UTC, to the second. */
  readonly at?: string | undefined
  /** Where the timeline begins, likewise; without it, it has the moment in its middle. */
  readonly from?: string | undefined
  /** How much it shows: `24h`, `90m`, `75s`. Without both it shows the moment's day. */
  readonly span?: string | undefined
}

/** UNIX milliseconds of a time in the URL; undefined for what is none. */
export function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) {
    return undefined
  }
  const ms = Date.parse(text)
  return Number.isFinite(ms) ? ms : undefined
}

/** UNIX milliseconds as they stand in the URL, to the second. */
export function timeInUrl(ms: number): string {
  return `${isoTime(ms).slice(0, 19)}Z`
}

const units = { h: hourMs, m: minuteMs, s: 1000 } as const

/** Milliseconds of a span in the URL; undefined for what is none, or longer than two days. */
export function spanOfText(text: unknown): number | undefined {
  const [, count, unit] = /^(\d{1,6})([hms])$/.exec(typeof text === 'string' ? text : '') ?? []
  if (count === undefined || (unit !== 'h' && unit !== 'm' && unit !== 's')) return undefined
  const ms = Number(count) * units[unit]
  return ms > 0 && ms <= 2 * dayMs ? ms : undefined
}

/** A span of milliseconds as it stands in the URL. */
export function textOfSpan(ms: number): string {
  if (ms % hourMs === 0) return `${ms / hourMs}h`
  if (ms % minuteMs === 0) return `${ms / minuteMs}m`
  return `${Math.max(1, Math.round(ms / 1000))}s`
}

/** Reads the URL; what is broken is as if it were not there. */
export function readMoment(raw: Record<string, unknown>): MomentSearch {
  const at = timeOf(raw['at'])
  const from = timeOf(raw['from'])
  const span = spanOfText(raw['span'])
  return {
    at: at === undefined ? undefined : timeInUrl(at),
    from: from === undefined ? undefined : timeInUrl(from),
    span: span === undefined ? undefined : textOfSpan(span),
  }
}
