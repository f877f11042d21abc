import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { Empty } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { columnFilters } from '../../components/list/filter.ts'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useInfiniteRows } from '../../components/list/useInfiniteRows.ts'
import { useList } from '../../components/list/useList.ts'
import { titled } from '../../components/resource/routes.ts'
import { rangeAt, readRange } from '../../components/time/range.ts'
import { UrlRange } from '../../components/time/UrlRange.tsx'
import { logColumns, logKey, logPages } from './-parts/log.tsx'

const presets = ['1h', '24h', '7d', '32d']
const usual = '24h'
/** New entries come by themselves while a period is open to now. */
const liveMs = 30_000
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
    void context.queryClient.prefetchInfiniteQuery(logPages(range))
    return range
  },
  component: AccessLog,
})

function AccessLog() {
  const search = Route.useSearch()
  const range = Route.useLoaderData()
  const refetchInterval = range.toMs === undefined && liveMs
  const source = useInfiniteRows({ ...logPages(range), refetchInterval })
  const list = useList({
    source,
    columns: logColumns,
    rowKey: logKey,
    filters: columnFilters(logColumns, source.rows),
  })
  return (
    <ListPage title={t`Remote access log`}>
      <ListBar list={list} searchLabel={t`Search the log`} fileName="remote-access-log">
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
