import type { BatchTaskResponse } from '../../src/api/generated/models/batchTaskResponse.ts'
import { operationOf, type BatchMethod } from '../../src/domain/batch/methods.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { cutPage, numberedKey, pageSize, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** A task as it is stored; see `tables.ts`. */
export interface Task {
  readonly jobId: string
  readonly no: number
  readonly path: string
  readonly body: string | null
  readonly statusCode: number | null
  readonly answer: string | null
  readonly startedTime: number | null
  readonly finishedTime: number | null
}

/** A task that waits. */
export const waiting = { statusCode: null, answer: null, startedTime: null, finishedTime: null }

export function insertTask({ db, id }: World, task: Task): void {
  insertRow(db, 'batch_tasks', { worldId: id, ...task })
}

/** The next tasks of a job, at most `most`, from a place (from 0) on. */
export function tasksFrom(world: World, jobId: string, no: number, most: number): Task[] {
  const condition = 'job_id = ? AND no >= ? ORDER BY no LIMIT ?'
  return rowsWhere<Task>(world, 'batch_tasks', condition, jobId, no, most)
}

export function removeTasks({ db, id }: World, jobId: string): void {
  prepare(db, 'DELETE FROM batch_tasks WHERE world_id = ? AND job_id = ?').run(id, jobId)
}

const conditions = {
  pending: 'status_code IS NULL',
  success: 'status_code < 400',
  error: 'status_code >= 400',
} as const

export type TaskStatus = keyof typeof conditions

interface TaskQuery {
  readonly status?: TaskStatus | undefined
  readonly limit?: number | undefined
  readonly last_evaluated_key?: string | undefined
}

/** A page of a job's tasks in their order, those of a status alone where one is given. */
export function taskPage(world: World, jobId: string, query: TaskQuery): Page<Task> {
  const limit = pageSize(query.limit)
  const after = numberedKey(query.last_evaluated_key, -1)
  const which = query.status ? `AND ${conditions[query.status]}` : ''
  const condition = `job_id = ? AND no > ? ${which} ORDER BY no LIMIT ?`
  const found = rowsWhere<Task>(world, 'batch_tasks', condition, jobId, after, limit + 1)
  return cutPage(found, limit, ({ no }) => no)
}

/** A task as the API returns it; they are numbered from 1, times are in seconds. */
export function presentTask(method: BatchMethod, task: Task): BatchTaskResponse {
  const { no, path, body, statusCode, answer, startedTime, finishedTime } = task
  return {
    taskId: no + 1,
    status: statusCode === null ? 'pending' : statusCode < 400 ? 'success' : 'error',
    request: {
      path,
      method: operationOf(method).http,
      ...(body !== null && { body: JSON.parse(body) as unknown }),
    },
    ...(statusCode !== null && {
      response: {
        statusCode,
        ...(answer !== null && { body: JSON.parse(answer) as Record<string, unknown> }),
      },
    }),
    ...(startedTime !== null && { startedTime: toSeconds(startedTime) }),
    ...(finishedTime !== null && { finishedTime: toSeconds(finishedTime) }),
  }
}
