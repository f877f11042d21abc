import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { currentSession } from '../../api/session.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { Figure, Figures } from '../../components/detail/Figures.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { Empty, Failed, LoadingChart } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { titled } from '../../components/resource/routes.ts'
import { readUsage, usageDeps } from '../-usage/periods.ts'
import { fleetParams } from '../-usage/usage-query.ts'
import { fleetByStart, pointsOf, totalTraffic, trafficSeries, bothWays } from '../-usage/usage.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { viewAt, type UsageView } from '../-usage/view.ts'
import { Rich } from '../../words/Rich.tsx'
import { fleetFigures } from './-parts/fleet-figures.ts'
import { UsageTab } from './-parts/UsageTab.tsx'

export const Route = createFileRoute('/stats/')({
  ...titled(t`Usage of all SIMs`),
  validateSearch: (raw: Record<string, unknown>) => readUsage(raw, 'fleet'),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'fleet', Date.now()),
  component: Fleet,
})

const parts = { link: <Link to="/stats/report" /> }

function Fleet() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  return (
    <PageBody>
      <UsageTab operations={[op.getAirStatsOfOperator]} scope="fleet" search={search} view={view}>
        <FleetUsage view={view} />
      </UsageTab>
    </PageBody>
  )
}

function FleetUsage({ view }: { readonly view: UsageView }) {
  const period: 'month' | 'day' = view.period === 'month' ? 'month' : 'day'
  const now = useNow()
  const { may } = usePermissions()
  const { zoom } = useUsageSearch()
  const query = useGetAirStatsOfOperator(
    currentSession()?.operatorId ?? '',
    fleetParams(period, view.range),
  )
  const stats = query.data?.data
  const known = useMemo(() => stats && { stats, period, range: view.range }, [stats, period, view])
  const shown = useKept(known)
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  if (!shown) {
    return (
      <div className={usage.stack}>
        <Skeleton height={118} />
        <LoadingChart height={280} />
      </div>
    )
  }
  const points = pointsOf(fleetByStart(shown.stats), shown.period, shown.range, now)
  if (bothWays(totalTraffic(points.map(({ values }) => values))) === 0) {
    return (
      <Empty title={t`No traffic in this period`}>
        {t`Traffic appears here some minutes after a SIM’s first session.`}
      </Empty>
    )
  }
  return (
    <div className={usage.stack} aria-busy={known === undefined}>
      <Figures>
        {fleetFigures(points, shown.period).map(({ label, value, note }) => (
          <Figure key={label} label={label} value={value}>
            {note}
          </Figure>
        ))}
      </Figures>
      <TimeChart
        title={t`Traffic of all SIMs`}
        series={trafficSeries}
        points={points}
        interval={shown.period}
        unit="bytes"
        fileName={`usage-all-sims-${shown.period}`}
        height={280}
        onZoom={zoom}
      />
      {may(op.exportAirStats).allowed && (
        <Quiet>
          <Rich
            text={t`Shown are the last 7 days or 3 months. <link>Up to 18 months</link>, by speed class, are in the usage report.`}
            parts={parts}
          />
        </Quiet>
      )}
    </div>
  )
}
