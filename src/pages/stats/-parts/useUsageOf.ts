import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { getAirStatsOfSimResponseSuccess } from '../../../api/generated/client/stats/stats.ts'
import type { AirStatsResponse } from '../../../api/generated/models/airStatsResponse.ts'
import { usageQueryOf } from '../../-usage/usage-query.ts'
import type { UsageView } from '../../-usage/view.ts'

/** What the API answered for one SIM. */
export interface UsageAnswer {
  readonly stats: readonly AirStatsResponse[] | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** Until all have answered nothing is told, so that no answer alone draws the whole chart again. */
function together(
  answers: readonly UseQueryResult<getAirStatsOfSimResponseSuccess>[],
): readonly UsageAnswer[] | undefined {
  if (answers.some(({ isPending }) => isPending)) return undefined
  return answers.map(({ data, error, refetch }) => ({ stats: data?.data, error, refetch }))
}

/** The usage of each of the SIMs, in their order (getAirStatsOfSim); undefined until all is here. */
export function useUsageOf(
  simIds: readonly string[],
  { period, range }: UsageView,
): readonly UsageAnswer[] | undefined {
  return useQueries({
    queries: simIds.map((simId) => usageQueryOf(simId, period, range)),
    combine: together,
  })
}
