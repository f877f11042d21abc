import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import { Panel, PanelState } from '../../../components/detail/Panel.tsx'
import type { TimeRange } from '../../../domain/stats-range.ts'
import { usageQueryOf } from '../../-usage/usage-query.ts'
import { trafficSeries, usagePoints } from '../../-usage/usage.ts'

interface TrafficNowProps {
  readonly simId: string
  readonly range: TimeRange
}

const height = 160

/** What a SIM sent and received in the last 24 hours, by five minutes (getAirStatsOfSim). */
export function TrafficNow({ simId, range }: TrafficNowProps) {
  const query = useQuery(usageQueryOf(simId, 'minutes', range))
  const title = t`Traffic of the last 24 hours`
  if (!query.data) {
    return (
      <Panel title={title}>
        <PanelState error={query.error} height={height} onRetry={() => void query.refetch()} />
      </Panel>
    )
  }
  return (
    <TimeChart
      title={title}
      series={trafficSeries}
      points={usagePoints(query.data.data, 'minutes', range, range.toMs)}
      interval="minutes"
      unit="bytes"
      kind="lines"
      height={height}
      fileName={`traffic-${simId}`}
    />
  )
}
