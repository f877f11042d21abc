import { fractionOf, hashPair } from '../random.ts'

/** When a made-up device sends. Times are UNIX milliseconds. */
export interface Schedule {
  /** What its lateness and its values follow from. */
  readonly seed: number
  /** When it sends for the first time. */
  readonly firstUplink: number
  /** Milliseconds between two times. */
  readonly interval: number
  /** After this moment it sends no more; Infinity while it goes on. */
  readonly end: number
}

/** A stretch of time, both ends included, and in which order it is gone through. */
export interface OrderedPeriod {
  readonly from: number
  readonly to: number
  readonly sort: 'asc' | 'desc'
}

/** When the device sends for the time of this number: a little late each time, but for the first. */
export function timeOf({ seed, firstUplink, interval }: Schedule, index: number): number {
  const late = index === 0 ? 0 : 0.2 * interval * fractionOf(hashPair(seed, index))
  return firstUplink + index * interval + Math.floor(late)
}

/** The number of the last time until `time`, -1 where there is none. */
export function lastIndex(schedule: Schedule, time: number): number {
  const until = Math.min(time, schedule.end)
  const index = Math.floor((until - schedule.firstUplink) / schedule.interval)
  if (index < 0) return -1
  return timeOf(schedule, index) <= until ? index : index - 1
}

/**
 * The numbers of the times in a period. They are told one by one, so that a page of what was sent
 * costs no more than it holds.
 */
export function* indexesBetween(
  schedule: Schedule,
  { from, to, sort }: OrderedPeriod,
): Generator<number> {
  const last = lastIndex(schedule, to)
  const first = Math.max(0, Math.floor((from - schedule.firstUplink) / schedule.interval))
  for (let step = 0; step <= last - first; step += 1) {
    const index = sort === 'asc' ? first + step : last - step
    if (timeOf(schedule, index) >= from) yield index
  }
}
