import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconPlus } from '@tabler/icons-react'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetBatchGroupSuspense } from '../../../api/generated/client/batch/batch.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ensureOne } from '../../../api/reading.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import { listColumns } from '../../../components/list/column.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { columnFilters } from '../../../components/list/filter.ts'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { listRoute } from '../../../components/resource/routes.ts'
import { batchGroupActions } from '../-actions.ts'
import { everyMs, isMoving, useFollowed } from '../-jobs/followed.ts'
import { jobPages, jobsOf } from '../-jobs/resource.tsx'
import { batchGroup } from '../-resource.tsx'

export const Route = createFileRoute('/batches/$groupId/')({
  ...listRoute(t`Batch group`),
  loader: ({ context, params: { groupId } }) => {
    void context.queryClient.prefetchInfiniteQuery(jobPages(groupId))
    return ensureOne(context.queryClient, batchGroup, groupId)
  },
  errorComponent: (failure) => <ResourceFailure resource={batchGroup} {...failure} />,
  component: BatchGroupPage,
})

/** Jobs are in no group of SIMs. */
const noName = () => undefined

function BatchGroupPage() {
  const { groupId } = Route.useParams()
  const { data } = useGetBatchGroupSuspense(groupId)
  const { may } = usePermissions()
  const source = useInfiniteRows({
    ...jobPages(groupId),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isMoving)) ? everyMs : false,
  })
  useFollowed(source.rows)
  const job = jobsOf(groupId)
  const columns = listColumns(job.facts, noName)
  const list = useList({
    source,
    columns,
    rowKey: job.key,
    filters: columnFilters(columns, source.rows),
    defaultSort: '-created',
  })
  const create = may(op.createBatchJob).allowed && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(root) => <Link to="/batches/$groupId/jobs/new" params={{ groupId }} {...root} />}
    >
      {t`Create a job`}
    </Button>
  )
  const item = { ...data.data, isBusy: source.rows.some(isMoving) }
  return (
    <ResourcePage
      resource={batchGroup}
      item={item}
      actions={batchGroupActions}
      more={!list.empty && create}
      rail={<Facts rail facts={batchGroup.facts} item={item} title={t`Batch group`} />}
    >
      <div data-fill>
        <ListBar list={list} searchLabel={t`Search the jobs`} fileName="batch-jobs" />
        <ListBody
          list={list}
          empty={
            <Empty title={t`There is no job in this group`} action={create}>
              {t`A job does the same to up to 10,000 SIMs. It is kept for 32 days.`}
            </Empty>
          }
        >
          <DataTable list={list} label={t`Jobs`} rowLink={job.page} />
        </ListBody>
      </div>
    </ResourcePage>
  )
}
