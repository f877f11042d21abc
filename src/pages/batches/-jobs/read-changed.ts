import type { QueryClient } from '@tanstack/react-query'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { invalidateSims } from '../../../api/invalidation.ts'
import { allRows } from '../../../api/lists.ts'
import { readTask } from '../../../domain/batch/methods.ts'

/** More SIMs than these are not asked for one by one: the fleet is loaded again. */
const most = 50
/** Milliseconds within which their tasks must be listed. */
const patience = 30_000

/** Reads the SIMs again that a job changed, for the pages on screen and for the fleet in the browser. */
export async function readChanged(client: QueryClient, job: BatchJob): Promise<void> {
  const simIds = await changedBy(job).catch(() => undefined)
  // One that is kept and not open yet would not hear of it.
  if (isFleetStored()) (await import('../../sims/-fleet/open.ts')).openFleet()
  await invalidateSims(client, simIds === undefined)
  for (const simId of simIds ?? []) {
    // The fleet hears of each. What cannot be read stays as it was.
    await client.fetchQuery(getGetSimQueryOptions(simId)).catch(() => undefined)
  }
}

/** The SIMs that a job changed (listTasksOfBatchJob); undefined where they are many. Throws `ApiError`. */
async function changedBy({
  batchGroupId = '',
  jobId = '',
  summary,
}: BatchJob): Promise<readonly string[] | undefined> {
  if ((summary?.success ?? Infinity) > most) return undefined
  const path = { batch_group_id: batchGroupId, job_id: jobId }
  const query = { limit: 100, status: 'success' } as const
  const signal = AbortSignal.timeout(patience)
  const { items } = await allRows(op.listTasksOfBatchJob, { path, query }, { signal })
  return [...new Set(items.flatMap(({ request }) => (request && readTask(request)?.id) ?? []))]
}
