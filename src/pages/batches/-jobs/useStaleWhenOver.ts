import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'
import { invalidateSims } from '../../../api/invalidation.ts'
import { isMoving } from './resource.tsx'

/** When a job that was under way is over, the SIMs on screen and in the fleet are read again. */
export function useStaleWhenOver(jobs: readonly BatchJob[]): void {
  const client = useQueryClient()
  const over = jobs.flatMap((job) => (isMoving(job) ? [] : (job.jobId ?? []))).join(' ')
  const moving = jobs.flatMap((job) => (isMoving(job) ? (job.jobId ?? []) : [])).join(' ')
  const before = useRef(moving)
  useEffect(() => {
    const ended = new Set(over.split(' '))
    const some = before.current.split(' ').some((id) => id !== '' && ended.has(id))
    before.current = moving
    if (some) void invalidateSims(client)
  }, [client, moving, over])
}
