import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { Time } from '../../../components/detail/Time.tsx'
import { Empty, Loading } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { useGroupNames } from '../../../components/group/useAllGroups.ts'
import { historyPages } from '../-detail/history-pages.ts'
import { RetryError } from '../../../components/feedback/RetryError.tsx'
import { titled } from '../../../components/resource/routes.ts'
import classes from '../-detail/detail.module.css'
import { changesText, historyRows, type HistoryRow } from '../-sim/status-history.ts'
import { statusBadge } from '../-sim/words.ts'

export const Route = createFileRoute('/sims/$simId/history')({
  validateSearch: listSearch(),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchInfiniteQuery(historyPages(params.simId)),
  pendingComponent: Loading,
  errorComponent: RetryError,
  ...titled(t`History`),
  component: SimHistory,
})

const when = fact.time<HistoryRow>('time', t`Time`, (r) => r.at, { width: 170 })

const columns: readonly Column<HistoryRow>[] = [
  { ...when, cell: ({ at }) => <Time at={at} absolute /> },
  fact.custom('changes', t`What changed`, {
    width: 380,
    cell: (row) =>
      row.changes === undefined ? (
        t`The entry before this one is not loaded yet`
      ) : (
        <span title={changesText(row)}>
          {row.first ? t`First entry` : <bdi>{changesText(row)}</bdi>}
        </span>
      ),
    text: changesText,
  }),
  fact.badge('status', t`Status`, ({ entry }) => statusBadge(entry.status), { width: 120 }),
  fact.text('speedClass', t`Speed class`, ({ entry }) => entry.speedClass, { width: 110 }),
  fact.identifier('imsi', t`IMSI`, ({ entry }) => entry.imsi, { width: 160 }),
  fact.text('primary', t`Subscription is`, ({ entry }) => kindOf(entry.isPrimary), { width: 120 }),
  fact.text('subscription', t`Subscription`, ({ entry }) => entry.subscription, { width: 120 }),
  fact.text('bundles', t`Bundles`, ({ entry }) => entry.bundles?.join(', '), { width: 120 }),
  fact.identifier('groupId', t`Group ID`, ({ entry }) => entry.groupId, {
    width: 300,
    hidden: true,
  }),
]

function kindOf(isPrimary: boolean | undefined): string {
  if (isPrimary === undefined) return ''
  return isPrimary ? 'primary' : 'additional'
}

function SimHistory() {
  const { simId } = Route.useParams()
  const nameOfGroup = useGroupNames()
  const entries = useInfiniteRows(historyPages(simId))
  const rows = historyRows(entries.rows, !entries.hasMore, nameOfGroup)
  const list = useList({ source: { ...entries, rows }, columns, rowKey: ({ key }) => key })
  return (
    <div className={classes.tab}>
      <ListBar list={list} searchLabel={t`Search the history`} fileName={`history-${simId}`} />
      <ListBody
        list={list}
        empty={<Empty title={t`No history`}>{t`Nothing was recorded about this SIM yet.`}</Empty>}
      >
        <DataTable list={list} label={t`History`} height="content" />
      </ListBody>
    </div>
  )
}
