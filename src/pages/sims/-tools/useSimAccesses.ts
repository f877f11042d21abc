import { useQueries } from '@tanstack/react-query'
import type { PortMapping } from '../../../api/generated/models/portMapping.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Answer } from '../../../api/operation.ts'
import { orNone } from '../../../api/or-none.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { subscribersOf } from '../../../domain/sim/sim.ts'

const none: Pick<Answer<PortMapping[]>, 'data'> = { data: [] }

/**
 * The accesses that lead to a SIM, newest first: those opened by its id, and those opened by one of
 * its IMSIs, as far as the person may read them. One that has ended stays until they are asked for
 * again, so that what is on screen says so.
 */
export function useSimAccesses(sim: Sim) {
  const { may } = usePermissions()
  const { simId = '' } = sim
  const read = (
    id: string,
    key: string,
    call: (options: RequestOptions) => Promise<Answer<PortMapping[]>>,
  ) => ({
    queryKey: [id, key],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
      (await orNone(call({ signal }), none)).data,
    refetchOnWindowFocus: false,
  })
  const bySim = op.listPortMappingsForSim
  const byImsi = op.listPortMappingsForSubscriber
  const ofSim = read(bySim.id, simId, (options) => bySim.call({ path: { sim_id: simId } }, options))
  const ofSubscriptions = subscribersOf(sim).map(({ imsi }) =>
    read(byImsi.id, imsi, (options) => byImsi.call({ path: { imsi } }, options)),
  )
  const results = useQueries({
    queries: [
      // Whoever may read neither is told by the first.
      ...(may(bySim).allowed || !may(byImsi).allowed ? [ofSim] : []),
      ...(may(byImsi).allowed ? ofSubscriptions : []),
    ],
  })
  const failed = results.find(({ error }) => error)
  const waits = results.some(({ data }) => data === undefined)
  return {
    accesses: results
      .flatMap(({ data = [] }) => data)
      .toSorted((a, b) => (b.createdTime ?? 0) - (a.createdTime ?? 0)),
    status: failed ? ('failed' as const) : waits ? ('loading' as const) : ('ready' as const),
    error: failed?.error,
    retry: () => {
      for (const { error, refetch } of results) if (error) void refetch()
    },
  }
}
