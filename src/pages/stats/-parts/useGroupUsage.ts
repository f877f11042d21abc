import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AirAggregatedStatsResponse } from '../../../api/generated/models/airAggregatedStatsResponse.ts'
import { getAirStatsOfGroup } from '../../../api/generated/operations.ts'
import { forEachOf, type Outcome } from '../../../api/many.ts'
import { fleetParams } from '../../-usage/usage-query.ts'
import type { UsageView } from '../../-usage/view.ts'

/**
 * The usage of several groups (getAirStatsOfGroup for each, four at a time), in the order of the
 * ids; `done` is how many have answered so far.
 */
export function useGroupUsage(groupIds: readonly string[], { period, range }: UsageView) {
  const [done, setDone] = useState(0)
  const params = fleetParams(period, range)
  const query = useQuery({
    queryKey: [getAirStatsOfGroup.id, 'each', groupIds, params],
    queryFn: async ({ signal }): Promise<Outcome<AirAggregatedStatsResponse[]>[]> => {
      setDone(0)
      return forEachOf(
        groupIds,
        async (groupId) => {
          const call = { path: { group_id: groupId }, query: params }
          return (await getAirStatsOfGroup.call(call, { signal })).data
        },
        { signal, onProgress: setDone },
      )
    },
    enabled: groupIds.length > 0,
  })
  return { outcomes: query.data, retry: () => void query.refetch(), done }
}
