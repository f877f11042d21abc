import { contracts } from '../../src/api/generated/contract.ts'
import { operationOf } from '../../src/domain/batch/methods.ts'
import { authorise } from '../auth/authorise.ts'
import { updateRow } from '../db/rows.ts'
import { prepare, transaction } from '../db/sql.ts'
import { handlerOf } from '../handlers.ts'
import { SoracomError } from '../http/error.ts'
import { noSuchPath } from '../http/errors.ts'
import { findRoute } from '../http/router.ts'
import { decodeParameters, parseBody } from '../http/validate.ts'
import type { World } from '../world.ts'
import { batchJobs, beginsMs, endRun, type BatchJob } from './jobs.ts'
import { mostAtOnce, taskMs } from './pace.ts'
import { tasksFrom, type Task } from './tasks.ts'

/**
 * Does the tasks of running jobs that are due at `now` (UNIX milliseconds), strictly in order and
 * each at its moment, as far as one call may take. Costs one look-up where no job runs.
 */
export function settleBatchJobs(world: World, now: number): void {
  const runs = 'SELECT job_id FROM batch_runs WHERE world_id = ?'
  for (const { job_id: jobId } of prepare(world.db, runs).all(world.id)) {
    transaction(world.db, () => proceed(world, batchJobs.get(world, String(jobId)), now))
  }
}

function proceed(world: World, job: BatchJob, now: number): void {
  const since = job.createdTime + beginsMs
  const due = Math.min(job.tasks, Math.floor((now - since) / taskMs), job.done + mostAtOnce)
  if (due <= job.done) return
  let { done, errors } = job
  const isOver = () => done === job.tasks || (job.abortOnFailure && errors > 0)
  for (const task of tasksFrom(world, job.jobId, done, due - done)) {
    if (isOver()) break
    const startedTime = since + task.no * taskMs
    const { statusCode, answer } = perform(world, job, task, startedTime)
    const key = { worldId: world.id, jobId: job.jobId, no: task.no }
    const finishedTime = startedTime + taskMs
    updateRow(world.db, 'batch_tasks', key, { statusCode, answer, startedTime, finishedTime })
    done += 1
    if (statusCode >= 400) errors += 1
  }
  const updatedTime = since + done * taskMs
  const finishedTime = isOver() ? updatedTime : null
  batchJobs.put(world, { ...job, done, errors, updatedTime, finishedTime })
  if (finishedTime !== null) endRun(world, job.jobId)
}

/** What a task's call is answered, with the permissions of who created the job. Never throws. */
function perform(
  world: World,
  job: BatchJob,
  task: Task,
  now: number,
): { readonly statusCode: number; readonly answer: string | null } {
  try {
    const { operation } = contracts[job.method]
    const data = transaction(world.db, () => call(world, job, task, now))
    return {
      statusCode: operation.success,
      answer: data === undefined ? null : JSON.stringify(data),
    }
  } catch (error) {
    if (!(error instanceof SoracomError)) throw error
    const { status, code, messages } = error
    return { statusCode: status, answer: JSON.stringify({ code, message: messages.en }) }
  }
}

/** The way of a single call, as the dispatcher goes it: permission, validation, handler. */
function call(world: World, { method, creator }: BatchJob, task: Task, now: number): unknown {
  const path = task.path.slice('/v1'.length)
  const match = findRoute(operationOf(method).http, path)
  if (!('id' in match)) throw noSuchPath(path)
  const { contract, parameters } = match
  const { operation } = contract
  const handler = handlerOf(method)
  const { userName, permissions, address } = creator
  const caller = {
    operatorId: world.operatorId,
    userName,
    permissions,
    apiKey: '',
    switchedFrom: null,
  }
  const pathVariables = decodeParameters(parameters)
  authorise(caller, operation, { now, clientIp: address, pathVariables })
  const body = contract.body && parseBody(contract.body, task.body ?? '', operation.bodyRequired)
  return handler({ world, caller, address, now, path: pathVariables, body } as never)
}
