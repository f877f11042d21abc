import { useQueries } from '@tanstack/react-query'
import { getSearchSimsQueryOptions } from '../../api/generated/client/query/query.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import { searchSims } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { subscribersOf } from '../../domain/sim/sim.ts'

/** SIMs that are looked for in one call. */
const chunk = 50

const idsOf = {
  imsi: (sim: Sim) => subscribersOf(sim).map(({ imsi }) => imsi),
  sim_id: ({ simId }: Sim) => (simId === undefined ? [] : [simId]),
} as const

/**
 * The SIMs with these ids, by them, as far as they have been found (searchSims); none for a person
 * who may not search.
 */
export function useSims(by: keyof typeof idsOf, ids: readonly string[]): ReadonlyMap<string, Sim> {
  const { allowed } = usePermissions().may(searchSims)
  const chunks = Array.from({ length: Math.ceil(ids.length / chunk) }, (_, at) =>
    ids.slice(at * chunk, (at + 1) * chunk),
  )
  return useQueries({
    queries: chunks.map((some) =>
      getSearchSimsQueryOptions(
        { [by]: [some.join(',')], search_type: 'or', limit: 100 },
        { query: { enabled: allowed } },
      ),
    ),
    combine: (answers) =>
      new Map(
        answers
          .flatMap(({ data }) => data?.data ?? [])
          .flatMap((sim) => idsOf[by](sim).map((id): [string, Sim] => [id, sim])),
      ),
  })
}
