import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconRepeat } from '@tabler/icons-react'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetBatchJobSuspense } from '../../../../api/generated/client/batch/batch.ts'
import type { BatchTaskResponse } from '../../../../api/generated/models/batchTaskResponse.ts'
import * as op from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { ensureOne } from '../../../../api/reading.ts'
import { late } from '../../../../components/feedback/late.tsx'
import { Empty } from '../../../../components/feedback/States.tsx'
import { DataTable } from '../../../../components/list/DataTable.tsx'
import { ListBar } from '../../../../components/list/ListBar.tsx'
import { ListBody } from '../../../../components/list/ListPage.tsx'
import { listSearch } from '../../../../components/list/search.ts'
import { useInfiniteRows } from '../../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../../components/list/useList.ts'
import { overlayLink, useOverlay } from '../../../../components/list/useOverlay.ts'
import { Facts } from '../../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { LateDialog } from '../../../../components/shell/LateDialog.tsx'
import { JobProgress } from '../../-jobs/JobProgress.tsx'
import { everyMs, isMoving, useFollowed } from '../../-jobs/followed.ts'
import { jobsOf } from '../../-jobs/resource.tsx'
import { jobNoun } from '../../-words.ts'
import { statusOf, taskColumns, taskFilters, taskKey, taskPages } from '../../-jobs/tasks.tsx'

const readSearch = listSearch(['status'])

const failing = { noun: jobNoun, to: '/batches' } as const

export const Route = createFileRoute('/batches/$groupId/jobs/$jobId')({
  ...titled(t`Batch job`),
  validateSearch: readSearch,
  loaderDeps: ({ search: { status } }) => ({ status }),
  loader: ({ context, params: { groupId, jobId }, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(taskPages(groupId, jobId, statusOf(deps.status)))
    return ensureOne(context.queryClient, jobsOf(groupId), jobId)
  },
  errorComponent: (failure) => <ResourceFailure resource={failing} {...failure} />,
  component: JobPage,
})

const none: readonly never[] = []
const taskLink = (task: BatchTaskResponse) => overlayLink('task', taskKey(task))
const TaskDialog = late(() => import('../../-jobs/TaskDialog.tsx').then((all) => all.TaskDialog))

function JobPage() {
  const { groupId, jobId } = Route.useParams()
  const { status } = Route.useSearch()
  const { may } = usePermissions()
  const { data, dataUpdatedAt } = useGetBatchJobSuspense(groupId, jobId, {
    query: {
      refetchInterval: ({ state }) => (state.data && isMoving(state.data.data) ? everyMs : false),
    },
  })
  const item = data.data
  useFollowed([item])
  const job = jobsOf(groupId)
  const source = useInfiniteRows({
    ...taskPages(groupId, jobId, statusOf(status)),
    // Once more after it is over: the last tasks are of its last moments.
    refetchInterval: ({ state }) =>
      isMoving(item) || state.dataUpdatedAt < dataUpdatedAt ? everyMs : false,
  })
  const list = useList({
    source,
    columns: taskColumns,
    rowKey: taskKey,
    filters: taskFilters,
  })
  const overlay = useOverlay('task')
  const undone = (item.summary?.error ?? 0) + (item.summary?.pending ?? 0)
  const again = !isMoving(item) && undone > 0 && may(op.createBatchJob).allowed && (
    <Button
      leftSection={<IconRepeat size={16} />}
      renderRoot={(root) => (
        <Link
          to="/batches/$groupId/jobs/new"
          params={{ groupId }}
          search={{ again: jobId }}
          {...root}
        />
      )}
    >
      {t`Start again with what was not done`}
    </Button>
  )
  return (
    <ResourcePage
      resource={job}
      item={item}
      actions={none}
      more={again}
      rail={<Facts rail facts={job.facts} item={item} title={t`Job`} />}
    >
      <div data-fill>
        <JobProgress job={item} head />
        <ListBar list={list} searchLabel={t`Search the tasks`} fileName={`batch-job-${jobId}`} />
        <ListBody
          list={list}
          empty={
            <Empty title={t`The API answered no tasks`}>
              {t`A job and its tasks are kept for 32 days.`}
            </Empty>
          }
        >
          <DataTable list={list} label={t`Tasks`} rowLink={taskLink} />
        </ListBody>
      </div>
      <LateDialog opened={overlay.value !== undefined} part={TaskDialog}>
        {(opened) => (
          <TaskDialog
            task={source.rows.find((task) => taskKey(task) === overlay.value)}
            overlay={overlay}
            opened={opened}
          />
        )}
      </LateDialog>
    </ResourcePage>
  )
}
