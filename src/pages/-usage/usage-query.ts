import {
  getGetAirStatsOfSimQueryOptions,
  getGetAirStatsOfSimSuspenseQueryOptions,
} from '../../api/generated/client/stats/stats.ts'
import type { StatsPeriod, TimeRange } from '../../domain/stats-range.ts'
import { toSeconds } from '../../domain/time.ts'

/** What the stats operations are asked with; they count in seconds. */
export function usageParams<Period extends StatsPeriod>(
  period: Period,
  { fromMs, toMs }: TimeRange,
): { period: Period; from: number; to: number } {
  return { period, from: toSeconds(fromMs), to: toSeconds(toMs) }
}

/** The same for a group or all SIMs together, whose usage is not kept by minutes. */
export function fleetParams(period: StatsPeriod, range: TimeRange) {
  return usageParams(period === 'month' ? 'month' : 'day', range)
}

/** The usage of a SIM in a range (getAirStatsOfSim). */
export function usageQuery(simId: string, period: StatsPeriod, range: TimeRange) {
  return getGetAirStatsOfSimSuspenseQueryOptions(simId, usageParams(period, range))
}

/** The same for pages that do not wait for it. */
export function usageQueryOf(simId: string, period: StatsPeriod, range: TimeRange) {
  return getGetAirStatsOfSimQueryOptions(simId, usageParams(period, range))
}
