import { currentFleet } from '../../../api/fleet/current.ts'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import { queryClient } from '../../../api/query-client.ts'
import { makeWorker } from './make-worker.ts'

/** More SIMs than these are not asked for one by one: the fleet is loaded again. */
const most = 50

/** Reads SIMs again (getSim) after something was done to them; the fleet hears of each. */
export async function readAgain(simIds: readonly string[]): Promise<void> {
  if (simIds.length > most) {
    await currentFleet(makeWorker)?.refresh()
    return
  }
  for (const simId of simIds) {
    // What cannot be read stays as it was, and what is not there any more is taken out.
    await queryClient.fetchQuery(getGetSimQueryOptions(simId)).catch(() => undefined)
  }
}
