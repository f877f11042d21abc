import { addMonthsUtc, dayMs, hourMs, isoTime, minuteMs } from '../../domain/time.ts'

/** The part of the URL that says which time is looked at: a preset, or a period of one's own. */
export interface RangeSearch {
  /** Counted back from now: `24h`, `7d`, `6mo`. */
  readonly last?: string | undefined
  /** ISO 8601 in UTC. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** UNIX milliseconds; without `toMs` it goes on until now. */
export interface Range {
  readonly fromMs: number
  readonly toMs: number | undefined
}

/** A time of the URL in UNIX milliseconds; undefined for what is none. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(value)) {
    return undefined
  }
  const ms = Date.parse(value)
  return Number.isFinite(ms) ? ms : undefined
}

/** A time as it stands in the URL: to the minute, in UTC. */
export function urlTime(ms: number): string {
  return `${isoTime(ms).slice(0, 16)}Z`
}

/** Reads a range from the URL. What is broken is as if it were not there; both ends are needed. */
export function readRange(raw: Record<string, unknown>, presets: readonly string[]): RangeSearch {
  const last = presets.find((preset) => preset === raw['last'])
  const from = timeOf(raw['from'])
  const to = timeOf(raw['to'])
  const own = from !== undefined && to !== undefined
  return {
    last: own ? undefined : last,
    from: own ? urlTime(from) : undefined,
    to: own ? urlTime(to) : undefined,
  }
}

/**
 * The range that the URL means at `now` (UNIX milliseconds); `usual` is the preset where it names
 * none. Presets begin at a full minute, so that asking twice asks for the same.
 */
export function rangeAt({ last, from, to }: RangeSearch, usual: string, now: number): Range {
  const fromMs = timeOf(from)
  const toMs = timeOf(to)
  if (fromMs !== undefined && toMs !== undefined) return { fromMs, toMs }
  const minute = Math.floor(now / minuteMs) * minuteMs
  return { fromMs: before(minute, last ?? usual), toMs: undefined }
}

function before(ms: number, preset: string): number {
  const [, count = '0', unit] = /^(\d+)(h|d|mo)$/.exec(preset) ?? []
  if (unit === 'mo') return addMonthsUtc(ms, -Number(count))
  return ms - Number(count) * (unit === 'h' ? hourMs : dayMs)
}
