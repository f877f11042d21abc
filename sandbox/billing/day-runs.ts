import { dayMs } from '../../src/domain/time.ts'

/** A stretch of time (UNIX milliseconds, `to` excluded) and what each day of it costs. */
export interface PricedSpan {
  readonly from: number
  readonly to: number
  readonly price: number
}

/** Days in a row at one price: days since 1970 in UTC, `toDay` excluded. */
export interface DayRun {
  fromDay: number
  toDay: number
  price: number
}

/**
 * What each day costs where it is charged once, however short the time: the dearest of what it
 * saw. Spans must be in the order of time and not overlap.
 */
export function dayRuns(spans: readonly PricedSpan[]): DayRun[] {
  const runs: DayRun[] = []
  for (const { from, to, price } of spans) {
    if (to <= from) continue
    const toDay = Math.ceil(to / dayMs)
    let fromDay = Math.floor(from / dayMs)
    const last = runs.at(-1)
    if (last && last.toDay > fromDay) {
      // They share a day.
      if (price > last.price) {
        last.toDay = fromDay
        if (last.toDay === last.fromDay) runs.pop()
      } else {
        fromDay = last.toDay
      }
    }
    if (fromDay < toDay) runs.push({ fromDay, toDay, price })
  }
  return runs
}

/** How many days of a run lie in a time (UNIX milliseconds), begun days included. */
export function daysWithin(run: DayRun, fromMs: number, toMs: number): number {
  const from = Math.max(run.fromDay, Math.floor(fromMs / dayMs))
  const to = Math.min(run.toDay, Math.ceil(toMs / dayMs))
  return Math.max(0, to - from)
}
