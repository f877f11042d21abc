import { Link } from '@tanstack/react-router'
import { useGetResourceSummary } from '../../api/generated/client/resource-summary/resource-summary.ts'
import { ShareBar, type Share } from '../../components/chart/ShareBar.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { countText } from '../../components/detail/locale.ts'
import { simStatuses } from '../../domain/sim/status.ts'
import { statusLabel } from '../../words/sim.ts'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'

/** The SIMs by status. Terminated ones are not in the API's summary, so not here either. */
export function StatusPanel() {
  const query = useGetResourceSummary('simsPerStatus')
  const [item] = query.data?.data.resourceSummaryItems ?? []
  const counts = new Map(item?.values?.map(({ name, value }) => [name, value ?? 0]))
  const shares = simStatuses
    .filter((status) => counts.has(`${status}Sims`))
    .map((status): Share => ({
      id: status,
      label: statusLabel(status),
      count: counts.get(`${status}Sims`) ?? 0,
      tone: status,
      link: { to: '/sims', search: { status: [status] } },
    }))
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel title="SIMs by status" note={query.data && total > 0 ? inUse(total) : undefined}>
      {!query.data && <PanelState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && total > 0 && <ShareBar label="SIMs by status" shares={shares} />}
      {query.data && total === 0 && (
        <Quiet>
          There is no SIM yet. <Link to="/sims">The list of SIMs</Link> is where you add the first.
        </Quiet>
      )}
    </Panel>
  )
}

const inUse = (count: number) =>
  count === 1 ? '1 SIM that is not terminated' : `${countText(count)} SIMs that are not terminated`
