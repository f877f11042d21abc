import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { sessionColumns } from '../../sims/-detail/activity-columns.tsx'
import { sessionRows } from '../../sims/-detail/useActivity.ts'

/** The session events of the 32 days for which they are kept, newest first (listSessionEvents). */
const events = (imsi: string) =>
  paged(op.listSessionEvents, { path: { imsi }, query: { limit: 100 } })

export const Route = createFileRoute('/subscribers/$imsi/')({
  validateSearch: listSearch(),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchInfiniteQuery(events(params.imsi)),
  component: SubscriberSessions,
})

function SubscriberSessions() {
  const { imsi } = Route.useParams()
  const found = useInfiniteRows(events(imsi))
  const always = { fromMs: 0, toMs: undefined }
  const list = useList({
    source: { ...found, rows: sessionRows(found.rows, always, useNow()) },
    columns: sessionColumns,
    rowKey: ({ key }) => key,
  })
  return (
    <PageBody wide>
      <div>
        <ListBar list={list} searchLabel={t`Search the sessions`} fileName={`sessions-${imsi}`} />
        <ListBody
          list={list}
          empty={
            <Empty title={t`No session in the last 32 days`}>
              {t`When a device connects with this subscription, its sessions appear here.`}
            </Empty>
          }
        >
          <DataTable list={list} label={t`Sessions`} height="content" />
        </ListBody>
      </div>
    </PageBody>
  )
}
