import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { getSearchSubscriberTrafficVolumeRankingQueryOptions } from '../../api/generated/client/query/query.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Empty } from '../../components/feedback/States.tsx'
import type { Column } from '../../components/list/column.ts'
import {
  badgeColumn,
  bytesColumn,
  customColumn,
  identifierColumn,
  numberColumn,
  textColumn,
} from '../../components/list/columns.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody } from '../../components/list/ListPage.tsx'
import { listSearch, type ListSearch } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { RangeControl } from '../../components/time/RangeControl.tsx'
import { rangeAt, readRange, urlTime, type RangeSearch } from '../../components/time/range.ts'
import { primarySubscription, simLabel } from '../../domain/sim/sim.ts'
import { statusTone } from '../../domain/sim/status.ts'
import { statusLabel } from '../../words/sim.ts'
import { dayMs, minuteMs } from '../../domain/time.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { statsRangeProblem } from '../../words/stats.ts'
import { mostCompared } from './-parts/choices.ts'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'
import { rankedSims, useSimsByImsi, type RankedSim } from './-parts/ranking.ts'
import { readChoice } from './-parts/search.ts'
import { Share } from './-parts/Share.tsx'
import classes from './-parts/stats.module.css'

const presets = [
  { value: '24h', label: '24 hours' },
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
]
const usual = '7d'
const limits = ['50', '10', '100', '500'] as const
const orders = ['desc', 'asc'] as const
const readList = listSearch()

interface RankingSearch extends ListSearch, RangeSearch {
  readonly order?: (typeof orders)[number] | undefined
  readonly limit?: (typeof limits)[number] | undefined
}

export const Route = createFileRoute('/stats/ranking')({
  head: () => ({ meta: [{ title: 'SIMs by traffic' }] }),
  validateSearch: (raw: Record<string, unknown>): RankingSearch => ({
    ...readList(raw),
    ...readRange(raw, presets),
    order: readChoice(raw['order'], orders),
    limit: readChoice(raw['limit'], limits),
  }),
  loaderDeps: ({ search: { last, from, to } }) => ({ last, from, to }),
  loader: ({ deps }) => {
    const now = Date.now()
    const { fromMs, toMs } = rangeAt(deps, usual, now)
    // A period of one's own ends with its last day.
    const end = toMs === undefined ? Math.floor(now / minuteMs) * minuteMs : toMs + dayMs
    return {
      range: { fromMs, toMs: end },
      last: toMs ?? end,
      problem: statsRangeProblem('sim', 'day', fromMs, toMs ?? end, now),
    }
  },
  component: Ranking,
})

const columns: readonly Column<RankedSim>[] = [
  textColumn({
    id: 'name',
    header: 'Name',
    width: 240,
    value: ({ sim, imsi }) => (sim ? simLabel(sim) : imsi),
  }),
  numberColumn({ id: 'place', header: 'Place', width: 88, value: ({ place }) => place }),
  bytesColumn({ id: 'volume', header: 'Traffic', value: ({ volume }) => volume }),
  customColumn({
    id: 'share',
    header: 'Share of these',
    unsortable: true,
    cell: ({ share }) => <Share part={share} whole={1} />,
    text: ({ share }) => String(share),
  }),
  identifierColumn({ id: 'imsi', header: 'IMSI', value: ({ imsi }) => imsi }),
  badgeColumn({
    id: 'status',
    header: 'Status',
    value: ({ sim }) => sim && { tone: statusTone(sim.status), label: statusLabel(sim.status) },
  }),
  textColumn({
    id: 'subscription',
    header: 'Subscription',
    value: ({ sim }) => sim && primarySubscription(sim),
  }),
]

function Ranking() {
  const { range, last: lastDay, problem } = Route.useLoaderData()
  const search = Route.useSearch()
  const { change, chooseRange } = useUsageSearch()
  return (
    <Needs operations={[operations.searchSubscriberTrafficVolumeRanking]}>
      <div className={classes.list}>
        <div className={classes.listControls}>
          <div className={usage.controls}>
            <RangeControl
              presets={presets}
              preset={search.from === undefined ? (search.last ?? usual) : undefined}
              range={{ fromMs: range.fromMs, toMs: lastDay }}
              by="day"
              problem={(fromMs, toMs) => statsRangeProblem('sim', 'day', fromMs, toMs, Date.now())}
              onPreset={(last) => chooseRange({ last: last === usual ? undefined : last })}
              onPeriod={(fromMs, toMs) => chooseRange({ from: urlTime(fromMs), to: urlTime(toMs) })}
            />
            <SegmentedControl
              size="xs"
              aria-label="Order"
              data={[
                { value: 'desc', label: 'Most traffic first' },
                { value: 'asc', label: 'Least first' },
              ]}
              value={search.order ?? 'desc'}
              onChange={(order) => change({ order: order === 'asc' ? order : undefined })}
            />
            <NativeSelect
              size="xs"
              w={120}
              aria-label="How many SIMs"
              data={['10', '50', '100', '500'].map((value) => ({ value, label: `${value} SIMs` }))}
              value={search.limit ?? '50'}
              onChange={({ currentTarget: { value: limit } }) =>
                change({ limit: limits.slice(1).find((one) => one === limit) })
              }
            />
            <p className={usage.zone}>Days turn at 00:00 UTC.</p>
          </div>
        </div>
        {problem === undefined ? <RankingList /> : <Problem reason={problem} />}
      </div>
    </Needs>
  )
}

function RankingList() {
  const { range } = Route.useLoaderData()
  const { order = 'desc', limit = '50' } = Route.useSearch()
  const { may } = usePermissions()
  const ranking = useRows(
    getSearchSubscriberTrafficVolumeRankingQueryOptions({
      from: range.fromMs,
      to: range.toMs,
      limit: Number(limit),
      order,
    }),
    ({ data }) => data,
  )
  const sims = useSimsByImsi(
    ranking.rows.flatMap(({ imsi }) => imsi ?? []),
    may(operations.searchSims).allowed,
  )
  const list = useList({
    source: { ...ranking, rows: rankedSims(ranking.rows, sims) },
    columns,
    rowKey: ({ imsi }) => imsi,
    defaultSort: 'place',
  })
  return (
    <>
      <ListBar
        list={list}
        searchLabel="Search these SIMs"
        fileName="traffic-ranking"
        bulk={<CompareButton rows={list.selection.rows} />}
      />
      <ListBody
        list={list}
        empty={
          <Empty title="No SIM had traffic in this time">
            Choose a longer time. The ranking leaves out SIMs that sent and received nothing.
          </Empty>
        }
      >
        <DataTable
          list={list}
          label="SIMs by traffic"
          selectable={may(operations.getAirStatsOfSim).allowed}
          rowLink={({ sim, imsi }) =>
            sim?.simId
              ? { to: '/sims/$simId/usage', params: { simId: sim.simId } }
              : { to: '/sims', search: { q: imsi } }
          }
        />
      </ListBody>
    </>
  )
}

function CompareButton({ rows }: { readonly rows: readonly RankedSim[] }) {
  const sims = rows.flatMap(({ sim }) => sim?.simId ?? [])
  const text = sims.length === 1 ? 'Compare this SIM' : `Compare ${sims.length} SIMs`
  if (sims.length === 0 || sims.length > mostCompared) {
    return (
      <>
        <Button size="xs" disabled>
          {text}
        </Button>
        <Quiet inline>
          {sims.length === 0
            ? 'The SIMs are not known yet.'
            : `One chart shows at most ${mostCompared} SIMs.`}
        </Quiet>
      </>
    )
  }
  return (
    <Button
      size="xs"
      renderRoot={(props) => <Link to="/stats/compare" search={{ sims }} {...props} />}
    >
      {text}
    </Button>
  )
}
