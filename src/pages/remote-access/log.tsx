import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getNapterAuditLogs } from '../../api/generated/operations.ts'
import { paged } from '../../api/lists.ts'
import { Empty } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { columnFilters } from '../../components/list/filter.ts'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useLiveRows } from '../../components/list/useLiveRows.ts'
import { titled } from '../../components/resource/routes.ts'
import { rangeAt, readRange } from '../../components/time/range.ts'
import { UrlRange } from '../../components/time/UrlRange.tsx'
import { accessLogKey } from '../../domain/napter/access.ts'
import { logAsked, logColumns } from './-parts/log.tsx'

const presets = ['1h', '24h', '7d', '32d', '12mo']
const usual = '24h'
const readList = listSearch(['type', 'imsi', 'port'])

export const Route = createFileRoute('/remote-access/log')({
  ...titled(t`Remote access log`),
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readList(raw),
    ...readRange(raw, presets),
  }),
  loaderDeps: ({ search: { last, from, to } }) => ({ last, from, to }),
  loader: ({ context, deps }) => {
    const range = rangeAt(deps, usual, Date.now())
    void context.queryClient.prefetchInfiniteQuery(paged(getNapterAuditLogs, logAsked(range)))
    return range
  },
  component: AccessLog,
})

function AccessLog() {
  const search = Route.useSearch()
  const range = Route.useLoaderData()
  const source = useLiveRows(getNapterAuditLogs, logAsked(range), {
    timeOf: ({ createdAt }) => createdAt,
    keyOf: accessLogKey,
    live: range.toMs === undefined,
  })
  const list = useList({
    source,
    columns: logColumns,
    rowKey: accessLogKey,
    filters: columnFilters(logColumns, source.rows),
  })
  return (
    <ListPage title={t`Remote access log`}>
      <ListBar list={list} searchLabel={t`Search the log`} fileName="remote-access-log" stays>
        <UrlRange presets={presets} usual={usual} search={search} range={range} />
      </ListBar>
      <ListBody
        list={list}
        empty={
          <Empty title={t`Nothing happened in this period`}>
            {t`No remote access was opened, used or ended. The log is kept for 24 hours, and for 366 days with the paid extension.`}
          </Empty>
        }
      >
        <DataTable list={list} label={t`Remote access log`} />
      </ListBody>
    </ListPage>
  )
}
