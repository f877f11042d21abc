import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { invalidateSims } from '../../../api/invalidation.ts'
import { allRows } from '../../../api/lists.ts'
import { isMoving } from './resource.tsx'
import { aboutOf } from './tasks.tsx'

/** When a job that was under way is over, the SIMs on screen and in the fleet are read again. */
export function useStaleWhenOver(jobs: readonly BatchJob[]): void {
  const client = useQueryClient()
  const over = jobs.flatMap((job) => (isMoving(job) ? [] : (job.jobId ?? []))).join(' ')
  const moving = jobs.flatMap((job) => (isMoving(job) ? (job.jobId ?? []) : [])).join(' ')
  const before = useRef(moving)
  const readAgain = useEffectEvent((ids: readonly string[]) => {
    void readSims(
      client,
      jobs.filter(({ jobId = '' }) => ids.includes(jobId)),
    )
  })
  useEffect(() => {
    const ended = new Set(over.split(' '))
    const ids = before.current.split(' ').filter((id) => id !== '' && ended.has(id))
    before.current = moving
    if (ids.length > 0) readAgain(ids)
  }, [moving, over])
}

/** More SIMs than these are not asked for one by one: the fleet is loaded again. */
const most = 50
/** Milliseconds within which their tasks must be listed. */
const patience = 30_000

async function readSims(client: QueryClient, jobs: readonly BatchJob[]): Promise<void> {
  const simIds = await changedBy(jobs).catch(() => undefined)
  await invalidateSims(client, simIds === undefined)
  for (const simId of simIds ?? []) {
    // The fleet hears of each. What cannot be read stays as it was.
    await client.fetchQuery(getGetSimQueryOptions(simId)).catch(() => undefined)
  }
}

/** The SIMs that jobs changed (listTasksOfBatchJob); undefined where they are many. Throws `ApiError`. */
async function changedBy(jobs: readonly BatchJob[]): Promise<readonly string[] | undefined> {
  const counts = jobs.map(({ summary }) => summary?.success ?? Infinity)
  if (counts.reduce((sum, count) => sum + count, 0) > most) return undefined
  const simIds = new Set<string>()
  const signal = AbortSignal.timeout(patience)
  for (const { batchGroupId = '', jobId = '' } of jobs) {
    const path = { batch_group_id: batchGroupId, job_id: jobId }
    const query = { limit: 100, status: 'success' } as const
    for (const task of (await allRows(op.listTasksOfBatchJob, { path, query }, { signal })).items) {
      const simId = aboutOf(task)?.id
      if (simId !== undefined) simIds.add(simId)
    }
  }
  return [...simIds]
}
