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
 * its five-minute slot has ended, and that of a period's last slot too late for the period.
 */
export function crossing(
  usage: Usage,
  limit: Limit,
  from: number,
  until: number,
): number | undefined {
  return limit.period === 'day'
    ? dayCrossing(usage, limit, from, until)
    : firstCrossing(usage, limit, from, until)
}

/** Of the days, only those of a month are looked at in which there is enough traffic for one. */
function dayCrossing(usage: Usage, limit: Limit, from: number, until: number): number | undefined {
  const edges = periodsOf('month', from, until)
  const totals = usage(edges)
  for (let month = 0; month < edges.length - 1; month += 1) {
    if (Number(totals[month]) < limit.bytes) continue
    const [start = 0, end = 0] = [edges[month], edges[month + 1]]
    const at = firstCrossing(usage, limit, Math.max(from, start), Math.min(until, end - 1))
    if (at !== undefined) return at
  }
  return undefined
}

function firstCrossing(
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
      const at = isPast
        ? Math.ceil(from / slotMs) * slotMs
        : reachedAt(usage, limit.bytes - before, [start, end], [from, until])
      if (at === undefined || at > until) return undefined
      if (at < end || limit.period === 'ever') return at
    }
    if (limit.period === 'ever') before += total
  }
  return undefined
}

/** Fleets are gone through with the same edges: what follows from them is kept with the list. */
const last = new Map<TrafficPeriod, { readonly key: string; readonly edges: readonly number[] }>()

function periodsOf(period: TrafficPeriod, from: number, until: number): readonly number[] {
  const isDay = period === 'day'
  const first = isDay ? startOfDayUtc(from) : startOfMonthUtc(from)
  const key = `${first} ${until}`
  const known = last.get(period)
  if (known?.key === key) return known.edges
  const edges = period === 'ever' ? [beginning, first] : [first]
  for (let at = first; at <= until; edges.push(at)) at = isDay ? at + dayMs : addMonthsUtc(at, 1)
  last.set(period, { key, edges })
  return edges
}

/**
 * The first moment from `from` up to `until` at which so many bytes have come together since `start`,
 * which they do by `end`; undefined where not. The sum only grows: halving the time takes a few looks
 * where its slots would take thousands.
 */
function reachedAt(
  usage: Usage,
  bytes: number,
  [start, end]: readonly [number, number],
  [from, until]: readonly [number, number],
): number | undefined {
  const isReached = (slots: number) =>
    slots > 0 && Number(usage([start, start + slots * slotMs])[0]) >= bytes
  let before = Math.max(0, Math.ceil((from - start) / slotMs))
  if (isReached(before)) return start + before * slotMs
  let after = Math.floor((Math.min(end, until) - start) / slotMs)
  if (after <= before || (until < end && !isReached(after))) return undefined
  while (after - before > 1) {
    const middle = (before + after) >> 1
    if (isReached(middle)) after = middle
    else before = middle
  }
  return start + after * slotMs
}
