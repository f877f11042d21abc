import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getGetSimQueryOptions, useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Loading, StatePanel } from '../../../components/feedback/States.tsx'
import { PeriodBar } from '../../-usage/PeriodBar.tsx'
import { readUsage, usageDeps } from '../../-usage/periods.ts'
import { usageQuery } from '../../-usage/usage-query.ts'
import { viewAt } from '../../-usage/view.ts'
import { RetryError } from '../../../components/feedback/RetryError.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { UsageReport } from '../-detail/UsageReport.tsx'

export const Route = createFileRoute('/sims/$simId/traffic')({
  validateSearch: (raw: Record<string, unknown>) => readUsage(raw, 'sim'),
  loaderDeps: usageDeps,
  loader: async ({ context: { queryClient }, params: { simId }, deps }) => {
    const view = viewAt(deps, 'sim', Date.now())
    const { data: sim } = await queryClient.ensureQueryData(getGetSimQueryOptions(simId))
    if (view.problem === undefined && sim.status !== 'terminated') {
      await queryClient.ensureQueryData(usageQuery(simId, view.period, view.range))
    }
    return view
  },
  pendingComponent: Loading,
  errorComponent: RetryError,
  ...titled(t`Traffic`),
  component: SimTraffic,
})

function SimTraffic() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const view = Route.useLoaderData()
  const search = Route.useSearch()

  if (sim.status === 'terminated') {
    return (
      <StatePanel picture="empty" title={t`The usage of a terminated SIM cannot be shown`}>
        {t`The API answers no usage for SIMs that are terminated. What this SIM used is still in the bills and in the usage export of the operator.`}
      </StatePanel>
    )
  }
  return (
    <PageBody wide>
      <PeriodBar scope="sim" search={search} view={view} />
      {view.problem === undefined ? (
        <UsageReport simId={simId} period={view.period} range={view.range} />
      ) : (
        <StatePanel picture="noMatch" title={t`This period cannot be shown`}>
          {view.problem}
        </StatePanel>
      )}
    </PageBody>
  )
}
