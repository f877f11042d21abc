import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useGetResourceSummary } from '../../api/generated/client/resource-summary/resource-summary.ts'
import { ShareBar, type Share } from '../../components/chart/ShareBar.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { simStatuses } from '../../domain/sim/status.ts'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'
import { Rich } from '../../words/Rich.tsx'
import { statusLabel } from '../../words/sim.ts'

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
    <Panel title={t`SIMs by status`} note={query.data && total > 0 ? inUse(total) : undefined}>
      {!query.data && <PanelState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && total > 0 && <ShareBar label={t`SIMs by status`} shares={shares} />}
      {query.data && total === 0 && (
        <Quiet>
          <Rich
            text={t`There is no SIM yet. <link>The list of SIMs</link> is where you add the first.`}
            parts={{ link: <Link to="/sims" /> }}
          />
        </Quiet>
      )}
    </Panel>
  )
}

const inUse = (count: number) =>
  t`${plural(count, { one: '# SIM that is not terminated', other: '# SIMs that are not terminated' })}`
