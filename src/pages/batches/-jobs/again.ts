import type { QueryClient } from '@tanstack/react-query'
import * as op from '../../../api/generated/operations.ts'
import { whole } from '../../../api/lists.ts'
import { pick } from '../../../api/reading.ts'
import { mostTasks } from '../../../domain/batch/methods.ts'
import { tableOf } from '../../../domain/batch/task-list.ts'
import type { JobDraft } from './JobForm.tsx'
import { jobsOf } from './resource.tsx'

/** A job that does what another has not done: its failed tasks, and those that an abort left. */
export async function draftOf(
  client: QueryClient,
  groupId: string,
  jobId: string,
): Promise<JobDraft | undefined> {
  const path = { batch_group_id: groupId, job_id: jobId }
  const tasksOf = (status: 'error' | 'pending') =>
    client.fetchQuery(
      whole(op.listTasksOfBatchJob, { path, query: { status, limit: 100 } }, mostTasks),
    )
  const [{ data }, failed, left] = await Promise.all([
    client.fetchQuery(jobsOf(groupId).one(jobId)),
    tasksOf('error'),
    tasksOf('pending'),
  ])
  const requests = [...failed.items, ...left.items].flatMap(({ request }) => request ?? [])
  const table = tableOf(requests)
  const { jobName = '', abortOnFailure = false } = pick(data, jobId, jobsOf(groupId).key) ?? {}
  return table && { ...table, jobName, abortOnFailure }
}
