import { t } from '@lingui/core/macro'
import type { BatchTaskResponse } from '../../../api/generated/models/batchTaskResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import * as fact from '../../../components/list/facts.tsx'
import { readTask } from '../../../domain/batch/methods.ts'
import { fromSeconds } from '../../../domain/time.ts'
import { taskBadge } from '../-words.ts'
import { writeJson } from '../../../domain/exact-json.ts'

const statuses = ['success', 'error', 'pending'] as const

type TaskStatus = (typeof statuses)[number]

/** The status that the API is asked for: it takes one. */
export function statusOf(chosen: readonly string[] | undefined): TaskStatus | undefined {
  return chosen?.length === 1 ? statuses.find((one) => one === chosen[0]) : undefined
}

export const taskPages = (groupId: string, jobId: string, status: TaskStatus | undefined) =>
  paged(op.listTasksOfBatchJob, {
    path: { batch_group_id: groupId, job_id: jobId },
    query: { limit: 100, ...(status && { status }) },
  })

export const taskKey = ({ taskId }: BatchTaskResponse) => String(taskId ?? '')

export const taskFilters: readonly Filter<BatchTaskResponse>[] = [
  {
    id: 'status',
    label: t`Status`,
    options: statuses.map((value) => ({ value, label: taskBadge(value).label })),
    test: ({ status }, values) => values.includes(status ?? ''),
  },
]

/** What a task calls, and for what; undefined for a call that no job can make. */
export const aboutOf = ({ request }: BatchTaskResponse) => request && readTask(request)

/** The SIM that a task is about, or what else its path names. */
export const aboutText = (task: BatchTaskResponse): string =>
  aboutOf(task)?.id ?? task.request?.path ?? ''

/** What a call was answered, in a line: what went wrong, else its status code. */
function answerText({ response }: BatchTaskResponse): string {
  if (response?.statusCode === undefined) return ''
  const { statusCode, body } = response
  const { code, message } = body ?? {}
  const said = [code, message].filter((part) => typeof part === 'string').join(': ')
  return statusCode >= 400 && said !== '' ? `${statusCode} ${said}` : String(statusCode)
}

/** Of a task: what it was about, and what it was answered. */
export const taskColumns = [
  fact.custom('about', t`SIM`, {
    width: 210,
    cell: (task: BatchTaskResponse) => <Mono cut>{aboutText(task)}</Mono>,
    text: aboutText,
  }),
  fact.badge('status', t`Status`, ({ status }: BatchTaskResponse) => taskBadge(status), {
    width: 105,
  }),
  fact.text('answer', t`Answer`, answerText, { width: 240 }),
  fact.number('task', t`Task`, ({ taskId }: BatchTaskResponse) => taskId, { width: 70 }),
  fact.time('finished', t`Finished`, ({ finishedTime }: BatchTaskResponse) =>
    fromSeconds(finishedTime),
  ),
  fact.text(
    'request',
    t`Request`,
    ({ request }: BatchTaskResponse) => request && `${request.method} ${request.path}`,
    { width: 300, hidden: true },
  ),
  fact.text(
    'body',
    t`Body`,
    ({ request }: BatchTaskResponse) =>
      request?.body === undefined ? undefined : writeJson(request.body),
    { width: 240, hidden: true },
  ),
]
