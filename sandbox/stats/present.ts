import type { AirAggregatedStatsResponse } from '../../src/api/generated/models/airAggregatedStatsResponse.ts'
import type { AirStatsResponse } from '../../src/api/generated/models/airStatsResponse.ts'
import type { StatsPeriod } from '../../src/domain/stats-range.ts'
import { toSeconds } from '../../src/domain/time.ts'
import type { ServiceStats } from './service-usage.ts'
import type { FleetStats, SimStats } from './usage.ts'

/** How many digits of year, month, day, hour and minute name a period. */
const digits = { month: 6, day: 8, minutes: 12 } as const satisfies Record<StatsPeriod, number>

/** A period's start in UTC as the API writes it: `202506`, `20250615`, `202506151205`. */
export function dateOf(period: StatsPeriod, start: number): string {
  return new Date(start).toISOString().replace(/\D/g, '').slice(0, digits[period])
}

/** Stats of one SIM as the API returns them. */
export function presentSimStats(period: StatsPeriod, stats: SimStats): AirStatsResponse {
  return {
    date: dateOf(period, stats.start),
    unixtime: toSeconds(stats.start),
    dataTrafficStatsMap: Object.fromEntries(stats.bySpeedClass),
  }
}

/** Stats of an operator or group as the API returns them. */
export function presentFleetStats(stats: FleetStats): AirAggregatedStatsResponse {
  const { start, uploadByteSizeTotal, downloadByteSizeTotal } = stats
  return { unixtime: toSeconds(start), uploadByteSizeTotal, downloadByteSizeTotal }
}

/** The counts of a data service in a period, by their names. */
export function presentCounts({ counts }: ServiceStats): Record<string, { count: number }> {
  return Object.fromEntries([...counts].map(([name, count]) => [name, { count }]))
}
