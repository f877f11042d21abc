import { rangeAt } from '../../components/time/range.ts'
import type { StatsPeriod, StatsScope, TimeRange } from '../../domain/stats-range.ts'
import { minuteMs } from '../../domain/time.ts'
import { statsRangeProblem } from '../../words/stats.ts'
import { choiceOf, usualPeriod, type UsageSearch } from './periods.ts'

/** Which usage is looked at, as a moment makes it: UNIX milliseconds. */
export interface UsageView {
  readonly period: StatsPeriod
  readonly range: TimeRange
  /** Why the API would refuse it, as a sentence. */
  readonly problem: string | undefined
}

/** What the URL means at `now` (UNIX milliseconds). */
export function viewAt(search: UsageSearch, scope: StatsScope, now: number): UsageView {
  const { period = usualPeriod } = search
  const { usual } = choiceOf(scope, period)
  const { fromMs, toMs = Math.floor(now / minuteMs) * minuteMs } = rangeAt(search, usual, now)
  const problem = statsRangeProblem(scope, period, fromMs, toMs, now)
  return { period, range: { fromMs, toMs }, problem }
}
