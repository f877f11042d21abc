import {
  statsBuckets,
  statsRange,
  statsRangeRefusal,
  type StatsPeriod,
  type StatsScope,
} from '../../src/domain/stats-range.ts'
import { fiveMinuteSlot } from '../../src/domain/time.ts'
import { badRequest } from '../http/errors.ts'

/** What the stats operations are asked for; times are UNIX seconds. */
export interface StatsQuery {
  readonly period: StatsPeriod
  readonly from: number
  readonly to: number
}

const refusals = {
  period: ['kept by month and by day only', '月単位または日単位でのみ取得できます'],
  order: ['must not be later than to', 'to 以前の時刻を指定してください'],
  tooOld: ['before what is kept', '保存期間を過ぎています'],
} as const

/** The starts of the periods asked for that have begun by `now`. */
export function startsOf(scope: StatsScope, query: StatsQuery, now: number): number[] {
  const { period, from, to } = query
  const refusal = statsRangeRefusal(scope, period, from * 1000, to * 1000, now)
  if (refusal) {
    const [english, japanese] = refusals[refusal.rule]
    throw badRequest('from', english, japanese)
  }
  if (from * 1000 > now) return []
  return statsBuckets(period, statsRange(period, from * 1000, Math.min(to * 1000, now)))
}

/** The starts and the end of the last period, which is `now` while that one lasts. */
export function edgesOf(
  starts: readonly number[],
  { period, to }: StatsQuery,
  now: number,
): number[] {
  const { toMs } = statsRange(period, Math.min(to * 1000, now), Math.min(to * 1000, now))
  return [...starts, fiveMinuteSlot(Math.min(toMs, now))]
}
