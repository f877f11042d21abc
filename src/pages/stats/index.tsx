import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { currentSession } from '../../api/session.ts'
import { Figure, Figures } from '../../components/detail/Figures.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { Empty, Failed } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { titled } from '../../components/resource/routes.ts'
import { readUsage, usageDeps } from '../-usage/periods.ts'
import { fleetParams } from '../-usage/usage-query.ts'
import { fleetByStart, pointsOf, totalTraffic, trafficSeries, bothWays } from '../-usage/usage.ts'
import { UsageChart } from '../-usage/UsageChart.tsx'
import usage from '../-usage/usage.module.css'
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

const none: ReturnType<typeof fleetByStart> = new Map()

const parts = { link: <Link to="/stats/report" /> }

function Fleet() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  return (
    <PageBody wide>
      <UsageTab operations={[op.getAirStatsOfOperator]} scope="fleet" search={search} view={view}>
        <FleetUsage view={view} />
      </UsageTab>
    </PageBody>
  )
}

function FleetUsage({ view }: { readonly view: UsageView }) {
  const now = useNow()
  const { may } = usePermissions()
  const query = useGetAirStatsOfOperator(
    currentSession()?.operatorId ?? '',
    fleetParams(view.period, view.range),
  )
  const stats = query.data?.data
  const known = useMemo(() => stats && { ...view, byStart: fleetByStart(stats) }, [stats, view])
  const shown = useKept(known)
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  if (shown && bothWays(totalTraffic(shown.byStart.values())) === 0) {
    return (
      <Empty title={t`No traffic in this period`}>
        {t`Traffic appears here some minutes after a SIM’s first session.`}
      </Empty>
    )
  }
  const { byStart, period, range } = shown ?? { ...view, byStart: none }
  return (
    <div className={usage.stack} aria-busy={known === undefined}>
      <Figures>
        {fleetFigures(pointsOf(byStart, period, range, now), period).map(
          ({ label, value, note }) => (
            <Figure key={label} label={label} value={shown && value}>
              {note}
            </Figure>
          ),
        )}
      </Figures>
      <UsageChart
        title={t`Traffic of all SIMs`}
        series={trafficSeries}
        view={view}
        shown={shown}
        name="usage-all-sims"
        height={280}
      />
      {may(op.exportAirStats).allowed && (
        <Quiet>
          <Rich
            text={t`<link>Up to 18 months</link>, by speed class, are in the usage report.`}
            parts={parts}
          />
        </Quiet>
      )}
    </div>
  )
}
