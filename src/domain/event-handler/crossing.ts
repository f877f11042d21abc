import { addMonthsUtc, dayMs, slotMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'
import type { TrafficPeriod } from './rules.ts'

/** The bytes in each bucket between two neighbouring edges (UNIX milliseconds, ascending). */
export type Usage = (edges: readonly number[]) => ArrayLike<number>

/** How much traffic makes a rule fire, and over what it is added up. */
export interface Limit {
  readonly period: TrafficPeriod
  readonly bytes: number
}

/** Before this nothing has been counted. */
const beginning = Date.UTC(2010, 0)

/**
 * The first moment from `from` up to `until` (UNIX milliseconds) at which the traffic of its day or
 * month, or of all time, has reached the limit; undefined where it does not. Traffic is known when
 * its five-minute slot has ended, and that of a period's last slot too late for the period. Found by
 * months, then days, then slots: no look at every slot.
 */
export function crossing(
  usage: Usage,
  limit: Limit,
  from: number,
  until: number,
): number | undefined {
  const edges = periodsOf(limit.period, from, until)
  const totals = usage(edges)
  let before = 0
  for (let bucket = 0; bucket < edges.length - 1; bucket += 1) {
    const total = totals[bucket] ?? 0
    const [start = 0, end = 0] = [edges[bucket], edges[bucket + 1]]
    if (before + total >= limit.bytes) {
      const isPast = end <= from
      const reached = isPast ? end : reachedAt(usage, limit.bytes - before, start, end)
      const at = Math.max(reached, Math.ceil(from / slotMs) * slotMs)
      if (at > until) return undefined
      if (at < end || limit.period === 'ever') return at
    }
    if (limit.period === 'ever') before += total
  }
  return undefined
}

/** Fleets are gone through with the same edges: what follows from them is kept with the list. */
let last: { readonly key: string; readonly edges: readonly number[] } | undefined

function periodsOf(period: TrafficPeriod, from: number, until: number): readonly number[] {
  const isDay = period === 'day'
  const first = isDay ? startOfDayUtc(from) : startOfMonthUtc(from)
  const key = `${period} ${first} ${until}`
  if (last?.key === key) return last.edges
  const edges = period === 'ever' ? [beginning, first] : [first]
  for (let at = first; at <= until; edges.push(at)) at = isDay ? at + dayMs : addMonthsUtc(at, 1)
  last = { key, edges }
  return edges
}

/** The end of the slot of a time in which so many bytes have come together. */
function reachedAt(usage: Usage, bytes: number, start: number, end: number): number {
  const step = end - start > dayMs ? dayMs : slotMs
  const edges = Array.from({ length: (end - start) / step + 1 }, (_, index) => start + index * step)
  const totals = usage(edges)
  let left = bytes
  for (const [bucket, at] of edges.slice(0, -1).entries()) {
    const total = totals[bucket] ?? 0
    if (total >= left) return step === slotMs ? at + slotMs : reachedAt(usage, left, at, at + step)
    left -= total
  }
  return end
}
