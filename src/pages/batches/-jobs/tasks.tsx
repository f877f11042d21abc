import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { BatchTaskResponse } from '../../../api/generated/models/batchTaskResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import * as fact from '../../../components/list/facts.tsx'
import { readTask } from '../../../domain/batch/methods.ts'
import { timeOf } from '../-resource.tsx'
import { taskBadge } from '../-words.ts'

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

const aboutOf = ({ request }: BatchTaskResponse) => request && readTask(request)

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
  fact.number('task', t`Task`, ({ taskId }: BatchTaskResponse) => taskId, { width: 80 }),
  fact.badge('status', t`Status`, ({ status }: BatchTaskResponse) => taskBadge(status), {
    width: 120,
  }),
  fact.custom('sim', t`SIM`, {
    width: 230,
    cell: (task: BatchTaskResponse) => <About task={task} />,
    text: (task: BatchTaskResponse) => aboutOf(task)?.id ?? '',
  }),
  fact.text('answer', t`Answer`, answerText, { width: 380 }),
  fact.time('finished', t`Finished`, ({ finishedTime }: BatchTaskResponse) => timeOf(finishedTime)),
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
      request?.body === undefined ? undefined : JSON.stringify(request.body),
    { width: 240, hidden: true },
  ),
]

/** The way to what a task is about. */
function About({ task }: { readonly task: BatchTaskResponse }) {
  const about = aboutOf(task)
  if (!about) return <Mono cut>{task.request?.path ?? ''}</Mono>
  if (about.method === 'putVirtualPrivateGatewayIpAddressMapEntry') {
    return <Mono cut>{about.id}</Mono>
  }
  return (
    <Link to="/sims/$simId" params={{ simId: about.id }}>
      <Mono cut>{about.id}</Mono>
    </Link>
  )
}
