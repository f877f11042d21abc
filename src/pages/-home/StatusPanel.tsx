import { useGetResourceSummary } from '../../api/generated/client/resource-summary/resource-summary.ts'
import { ShareBar, type Share } from '../../components/chart/ShareBar.tsx'
import { simStatuses, statusLabel } from '../../domain/sim/status.ts'
import { Panel, PanelState } from './Panel.tsx'

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
  return (
    <Panel title="SIMs by status">
      {query.data ? (
        <ShareBar label="SIMs by status" shares={shares} />
      ) : (
        <PanelState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Panel>
  )
}
