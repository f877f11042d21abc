import { plural, t } from '@lingui/core/macro'
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { getSearchSubscriberTrafficVolumeRankingQueryOptions } from '../../api/generated/client/query/query.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { ShareCell } from '../../components/chart/ShareCell.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Empty } from '../../components/feedback/States.tsx'
import type { Column } from '../../components/list/column.ts'
import * as fact from '../../components/list/facts.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody } from '../../components/list/ListPage.tsx'
import { listSearch, type ListSearch } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { titled } from '../../components/resource/routes.ts'
import { rangeAt, readRange, type RangeSearch } from '../../components/time/range.ts'
import { primarySubscription, simLabel } from '../../domain/sim/sim.ts'
import { statusTone } from '../../domain/sim/status.ts'
import { statusLabel } from '../../words/sim.ts'
import { dayMs, minuteMs } from '../../domain/time.ts'
import { UsageRange } from '../-usage/PeriodBar.tsx'
import usage from '../-usage/usage.module.css'
import { useSims } from '../-usage/useSims.ts'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { statsRangeProblem } from '../../words/stats.ts'
import { mostCompared } from './-parts/choices.ts'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'
import { rankedSims, type RankedSim } from './-parts/ranking.ts'
import { readChoice } from './-parts/search.ts'
import classes from './-parts/stats.module.css'

const presets = ['24h', '7d', '30d', '90d']
const usual = '7d'
const limits = ['50', '10', '100', '500'] as const
const orders = ['desc', 'asc'] as const
const readList = listSearch()

interface RankingSearch extends ListSearch, RangeSearch {
  readonly order?: (typeof orders)[number] | undefined
  readonly limit?: (typeof limits)[number] | undefined
}

export const Route = createFileRoute('/stats/ranking')({
  ...titled(t`SIMs by traffic`),
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

function simsText(count: number): string {
  return plural(count, { one: '# SIM', other: '# SIMs' })
}

const columns: readonly Column<RankedSim>[] = [
  fact.text('name', t`Name`, ({ sim, imsi }) => (sim ? simLabel(sim) : imsi), { width: 240 }),
  fact.number('place', t`Rank`, ({ place }) => place, { width: 88 }),
  fact.bytes('volume', t`Traffic`, ({ volume }) => volume),
  fact.custom('share', t`Share`, {
    unsortable: true,
    figures: true,
    cell: ({ share }) => <ShareCell part={share} whole={1} />,
    text: ({ share }) => String(share),
  }),
  fact.identifier('imsi', 'IMSI', ({ imsi }) => imsi),
  fact.badge(
    'status',
    t`Status`,
    ({ sim }) => sim && { tone: statusTone(sim.status), label: statusLabel(sim.status) },
  ),
  fact.text('subscription', t`Subscription`, ({ sim }) => sim && primarySubscription(sim)),
]

function Ranking() {
  const { range, last: lastDay, problem } = Route.useLoaderData()
  const search = Route.useSearch()
  const { change } = useUsageSearch()
  return (
    <Needs operations={[op.searchSubscriberTrafficVolumeRanking]}>
      <div className={classes.list}>
        <div className={classes.listControls}>
          <div className={usage.controls}>
            <UsageRange
              presets={presets}
              usual={usual}
              search={search}
              range={{ fromMs: range.fromMs, toMs: lastDay }}
              by="day"
              problem={(fromMs, toMs) => statsRangeProblem('sim', 'day', fromMs, toMs, Date.now())}
            />
            <SegmentedControl
              size="xs"
              aria-label={t`Order`}
              data={[
                { value: 'desc', label: t`Most traffic first` },
                { value: 'asc', label: t`Least traffic first` },
              ]}
              value={search.order ?? 'desc'}
              onChange={(order) => change({ order: order === 'asc' ? order : undefined })}
            />
            <NativeSelect
              size="xs"
              w={120}
              aria-label={t`Number of SIMs`}
              data={limits
                .toSorted((a, b) => Number(a) - Number(b))
                .map((value) => ({ value, label: simsText(Number(value)) }))}
              value={search.limit ?? '50'}
              onChange={({ currentTarget: { value: limit } }) =>
                change({ limit: limits.slice(1).find((one) => one === limit) })
              }
            />
            <p className={usage.zone}>{t`Days in UTC`}</p>
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
  const sims = useSims(
    'imsi',
    ranking.rows.flatMap(({ imsi }) => imsi ?? []),
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
        searchLabel={t`Search these SIMs`}
        fileName="traffic-ranking"
        bulk={<CompareButton rows={list.selection.rows} />}
      />
      <ListBody
        list={list}
        empty={
          <Empty title={t`No traffic in this period`}>
            {t`Choose a longer period. SIMs without traffic are not ranked.`}
          </Empty>
        }
      >
        <DataTable
          list={list}
          label={t`SIMs by traffic`}
          selectable={may(op.getAirStatsOfSim).allowed}
          rowLink={({ sim, imsi }) =>
            sim?.simId
              ? { to: '/sims/$simId/traffic', params: { simId: sim.simId } }
              : { to: '/sims', search: { q: imsi } }
          }
        />
      </ListBody>
    </>
  )
}

function CompareButton({ rows }: { readonly rows: readonly RankedSim[] }) {
  const sims = rows.flatMap(({ sim }) => sim?.simId ?? [])
  const [chosen, most] = [simsText(sims.length), simsText(mostCompared)]
  const text = t`Compare ${chosen}`
  if (sims.length === 0 || sims.length > mostCompared) {
    return (
      <>
        <Button size="xs" disabled>
          {text}
        </Button>
        <Quiet inline>
          {sims.length === 0 ? t`The SIMs are still loading.` : t`One chart shows at most ${most}.`}
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
