import { getGetAirStatsOfSimSuspenseQueryOptions } from '../../../api/generated/client/stats/stats.ts'
import type { StatsPeriod, TimeRange } from '../../../domain/stats-range.ts'
import { toSeconds } from '../../../domain/time.ts'

/** The usage of a SIM in a range (getAirStatsOfSim, which counts in seconds). */
export function usageQuery(simId: string, period: StatsPeriod, { fromMs, toMs }: TimeRange) {
  return getGetAirStatsOfSimSuspenseQueryOptions(simId, {
    period,
    from: toSeconds(fromMs),
    to: toSeconds(toMs),
  })
}
