import type { BatchJobResponse } from '../../src/api/generated/models/batchJobResponse.ts'
import type { CreateBatchJobRequest } from '../../src/api/generated/models/createBatchJobRequest.ts'
import { keptMs, methodOfJob, mostTasks, type BatchMethod } from '../../src/domain/batch/methods.ts'
import { toSeconds } from '../../src/domain/time.ts'
import type { Caller } from '../auth/caller.ts'
import { collection } from '../db/collection.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { batchGroups, newShortId } from './groups.ts'
import { seedJobs } from './seed.ts'
import { insertTask, removeTasks, waiting } from './tasks.ts'

/** A job as it is stored: its status follows from how far it came. Times are UNIX milliseconds. */
export interface BatchJob {
  readonly jobId: string
  readonly batchGroupId: string
  readonly jobName: string
  readonly description: string
  readonly method: BatchMethod
  readonly abortOnFailure: boolean
  /** Whose permissions its tasks have, and from where they were asked for. */
  readonly creator: Pick<Caller, 'userName' | 'permissions'> & { readonly address: string }
  readonly tasks: number
  /** Tasks that were done, failed ones among them. */
  readonly done: number
  readonly errors: number
  readonly createdTime: number
  readonly updatedTime: number
  readonly finishedTime: number | null
}

/** Jobs, those past their time among them until the next is made. The seed brings its tasks along. */
export const batchJobs = collection<BatchJob>('batchJobs', {
  id: ({ jobId }) => jobId,
  kind: 'BatchJob',
  seed: seedJobs,
})

/** How long after its creation a job begins. */
export const beginsMs = 1000

const isKept = ({ createdTime }: BatchJob, now: number) => now < createdTime + keptMs

function statusOf(job: BatchJob, now: number): NonNullable<BatchJobResponse['status']> {
  if (job.finishedTime === null) return now < job.createdTime + beginsMs ? 'pending' : 'running'
  if (job.errors === 0) return 'completed'
  return job.done < job.tasks ? 'aborted' : 'failed'
}

/** A job as the API returns it: times in seconds. */
export function presentJob({ now }: Moment, job: BatchJob): BatchJobResponse {
  const { jobId, batchGroupId, jobName, description, abortOnFailure } = job
  const { tasks, done, errors, finishedTime } = job
  const status = statusOf(job, now)
  return {
    jobId,
    batchGroupId,
    jobName,
    description,
    abortOnFailure,
    status,
    summary: { success: done - errors, error: errors, pending: tasks - done },
    createdTime: toSeconds(job.createdTime),
    updatedTime: toSeconds(job.updatedTime),
    ...(finishedTime !== null && { finishedTime: toSeconds(finishedTime) }),
    ...((status === 'failed' || status === 'aborted') && {
      errorMessage: `${errors} of ${tasks} tasks failed, ${tasks - done} were not executed`,
    }),
  }
}

/** A job of a group. 404 for an unknown group, and for a job that is not of it or no longer kept. */
export function jobOf({ world, now }: Moment, groupId: string, jobId: string): BatchJob {
  batchGroups.get(world, groupId)
  const job = batchJobs.get(world, jobId)
  if (job.batchGroupId !== groupId || !isKept(job, now)) throw notFound('BatchJob', jobId)
  return job
}

/** A page of a group's jobs. 404 for an unknown group. */
export function jobPage(
  { world, now }: Moment,
  groupId: string,
  query: { limit?: number | undefined; last_evaluated_key?: string | undefined },
) {
  batchGroups.get(world, groupId)
  return batchJobs.page(world, query, (job) => job.batchGroupId === groupId && isKept(job, now))
}

/**
 * createBatchJob: it begins a second later. 400 for no tasks or too many, for calls that no job can
 * make or that are of several operations, and while another job of the operation goes on.
 */
export function createJob(
  { world, now }: Moment,
  groupId: string,
  wanted: CreateBatchJobRequest,
  { caller, address }: { readonly caller: Caller; readonly address: string },
): BatchJob {
  batchGroups.get(world, groupId)
  const method = methodOf(wanted.tasks)
  const runs = 'SELECT 1 FROM batch_runs WHERE world_id = ? AND method = ?'
  if (prepare(world.db, runs).get(world.id, method)) {
    throw refused(
      'SEM0191',
      `A batch job of ${method} is running already`,
      `${method} のバッチジョブが実行中です`,
    )
  }
  for (const old of batchJobs.all(world)) {
    if (!isKept(old, now)) removeJob(world, old.jobId)
  }
  const { jobName = '', description = '', abortOnFailure = false, tasks } = wanted
  const { userName, permissions } = caller
  const job = batchJobs.put(world, {
    jobId: newShortId(),
    batchGroupId: groupId,
    jobName,
    description,
    method,
    abortOnFailure,
    creator: { userName, permissions, address },
    tasks: tasks.length,
    done: 0,
    errors: 0,
    createdTime: now,
    updatedTime: now,
    finishedTime: null,
  })
  for (const [no, { request }] of tasks.entries()) {
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    insertTask(world, { jobId: job.jobId, no, path: request.path, body, ...waiting })
  }
  insertRow(world.db, 'batch_runs', { worldId: world.id, jobId: job.jobId, method })
  return job
}

function methodOf(tasks: CreateBatchJobRequest['tasks']): BatchMethod {
  const method = methodOfJob(tasks.map(({ request }) => request))
  if (typeof method === 'string') return method
  switch (method.kind) {
    case 'none':
      throw badRequest('tasks', 'at least one task is needed', 'タスクを 1 つ以上指定してください')
    case 'tooMany':
      throw badRequest(
        'tasks',
        `must be at most ${mostTasks}`,
        `${mostTasks} 個以内で指定してください`,
      )
    case 'unsupported':
      throw badRequest(
        `tasks.${method.index}.request`,
        'this API is not supported by batch jobs',
        'この API はバッチジョブでは使用できません',
      )
    case 'mixed':
      throw badRequest(
        `tasks.${method.index}.request`,
        'all tasks of a job must call the same API',
        '1 つのジョブのタスクは同じ API を呼び出す必要があります',
      )
  }
}

/** A job is no longer one of those that go on. */
export function endRun({ db, id }: World, jobId: string): void {
  prepare(db, 'DELETE FROM batch_runs WHERE world_id = ? AND job_id = ?').run(id, jobId)
}

function removeJob(world: World, jobId: string): void {
  endRun(world, jobId)
  removeTasks(world, jobId)
  batchJobs.remove(world, jobId)
}

/** deleteBatchGroup, with its jobs. 400 while one of them goes on. */
export function deleteGroup(world: World, groupId: string): void {
  batchGroups.get(world, groupId)
  const jobs = batchJobs.all(world).filter(({ batchGroupId }) => batchGroupId === groupId)
  if (jobs.some(({ finishedTime }) => finishedTime === null)) {
    throw refused(
      'SEM0192',
      'The batch group has a job that is running',
      'バッチグループに実行中のジョブがあります',
    )
  }
  for (const { jobId } of jobs) removeJob(world, jobId)
  batchGroups.remove(world, groupId)
}
