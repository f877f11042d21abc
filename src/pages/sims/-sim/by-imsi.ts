import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { searchSims } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'

/** As many as one search answers. */
const most = 100

/**
 * The SIMs that have these IMSIs, by IMSI (searchSims, one call for the first hundred). Empty for a
 * person who may not search: what names a SIM then does so by its number.
 */
export function useSimsByImsi(imsis: readonly string[]): ReadonlyMap<string, Sim> {
  const { may } = usePermissions()
  const asked = [...new Set(imsis)].toSorted().slice(0, most)
  const { data } = useQuery({
    ...getSearchSimsQueryOptions({ imsi: asked, search_type: 'or', limit: most }),
    enabled: asked.length > 0 && may(searchSims).allowed,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const sims = data?.data ?? []
  return new Map(
    sims.flatMap((sim) =>
      Object.values(sim.profiles ?? {}).flatMap(({ subscribers }) =>
        Object.keys(subscribers ?? {}).map((imsi) => [imsi, sim] as const),
      ),
    ),
  )
}
