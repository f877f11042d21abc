import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { single } from '../../../api/reading.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import * as fact from '../../../components/list/facts.tsx'
import type { Resource } from '../../../components/resource/resource.ts'
import { fromSeconds } from '../../../domain/time.ts'
import { jobBadge, jobNoun } from '../-words.ts'
import { JobMethod } from './JobMethod.tsx'
import { JobProgress, progressText } from './JobProgress.tsx'

export const jobPages = (groupId: string) =>
  paged(op.listBatchJobs, { path: { batch_group_id: groupId }, query: { limit: 100 } })

/** A job of a group. */
export function jobsOf(
  groupId: string,
): Resource<BatchJob, { readonly batch_group_id: string; readonly job_id: string }> {
  const nameOf = ({ jobName, jobId }: BatchJob) => jobName || (jobId ?? '')
  const path = (jobId = '') => ({ batch_group_id: groupId, job_id: jobId })
  return {
    noun: jobNoun,
    keyLabel: t`Job ID`,
    to: '/batches',
    page: ({ jobId = '' }) => ({
      to: '/batches/$groupId/jobs/$jobId',
      params: { groupId, jobId },
    }),
    key: ({ jobId }) => jobId ?? '',
    name: nameOf,
    path: ({ jobId }) => path(jobId),
    rows: {},
    one: single(op.getBatchJob, (key) => ({ path: path(key) })),
    badge: (job) => <StatusBadge {...jobBadge(job)} />,
    facts: [
      fact.name(nameOf, { width: 195 }),
      fact.badge('status', t`Status`, jobBadge, {
        width: 125,
        only: 'list',
        filter: ({ status }) => status,
      }),
      fact.custom('method', t`What it does`, {
        width: 150,
        unsortable: true,
        cell: ({ jobId = '' }) => <JobMethod groupId={groupId} jobId={jobId} />,
        // What it does is only known from its tasks.
        text: ({ jobId }) => jobId ?? '',
      }),
      fact.custom('progress', t`Tasks`, {
        width: 200,
        only: 'list',
        cell: (job) => <JobProgress job={job} />,
        text: progressText,
        sortValue: ({ summary }) => summary?.error,
      }),
      fact.custom('group', t`Batch group`, {
        only: 'detail',
        cell: ({ batchGroupId = groupId }) => (
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link to="/batches/$groupId" params={{ groupId: batchGroupId }} {...props} />
            )}
          >
            {batchGroupId}
          </Anchor>
        ),
        text: ({ batchGroupId = groupId }) => batchGroupId,
      }),
      fact.text('description', t`Description`, ({ description }) => description, {
        width: 200,
        optional: true,
        hidden: true,
      }),
      fact.yesNo('abort', t`After an error`, ({ abortOnFailure }) => abortOnFailure, {
        width: 130,
        words: { yes: t`Abort`, no: t`Go on` },
      }),
      fact.text('error', t`Soracom says`, ({ errorMessage }) => errorMessage, {
        only: 'detail',
        optional: true,
      }),
      fact.time('created', t`Created`, ({ createdTime }) => fromSeconds(createdTime)),
      fact.time('finished', t`Finished`, ({ finishedTime }) => fromSeconds(finishedTime)),
      fact.identifier('jobId', t`Job ID`, ({ jobId }) => jobId, { only: 'list', hidden: true }),
    ],
  }
}
