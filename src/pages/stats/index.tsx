import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { currentSession } from '../../api/session.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { Figure, Figures } from '../../components/detail/Figures.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { Empty, Failed, Loading } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { PeriodBar } from '../-usage/PeriodBar.tsx'
import { readUsage, usageDeps, viewAt, type UsageView } from '../-usage/periods.ts'
import { fleetParams } from '../-usage/usage-query.ts'
import { fleetByStart, pointsOf, totalTraffic, trafficSeries, bothWays } from '../-usage/usage.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { fleetFigures } from './-parts/fleet-figures.ts'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'

export const Route = createFileRoute('/stats/')({
  head: () => ({ meta: [{ title: 'Usage of all SIMs' }] }),
  validateSearch: (raw: Record<string, unknown>) => readUsage(raw, 'fleet'),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'fleet', Date.now()),
  component: Fleet,
})

function Fleet() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  return (
    <PageBody>
      <Needs operations={[operations.getAirStatsOfOperator]}>
        <div className={usage.tab}>
          <PeriodBar scope="fleet" search={search} view={view} />
          {view.problem === undefined ? (
            <FleetUsage view={view} />
          ) : (
            <Problem reason={view.problem} />
          )}
        </div>
      </Needs>
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
  if (!shown) return <Loading rows={6} />
  const points = pointsOf(fleetByStart(shown.stats), shown.period, shown.range, now)
  if (bothWays(totalTraffic(points.map(({ values }) => values))) === 0) {
    return (
      <Empty title="No SIM has sent or received anything in this time">
        Traffic appears here some minutes after a SIM has had its first session.
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
        title="Traffic of all SIMs"
        series={trafficSeries}
        points={points}
        interval={shown.period}
        unit="bytes"
        fileName={`usage-all-sims-${shown.period}`}
        height={280}
        onZoom={zoom}
      />
      {may(operations.exportAirStats).allowed && (
        <Quiet>
          The API adds up all SIMs for the last seven days and three months.{' '}
          <Link to="/stats/report">Up to 18 months, by speed class,</Link> are in the usage report.
        </Quiet>
      )}
    </div>
  )
}
