import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import { currentSession } from '../../api/session.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { statsEarliest } from '../../domain/stats-range.ts'
import { toSeconds } from '../../domain/time.ts'
import { fleetByStart, pointsOf, trafficSeries } from '../-usage/usage.ts'
import classes from './home.module.css'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'

type Period = 'day' | 'month'

/** The whole fleet's traffic, as far back as the API adds it up: a week of days, three months. */
export function TrafficPanel() {
  const [period, setPeriod] = useState<Period>('day')
  // Fixed while the panel is open, so that the question stays the same one.
  const [now] = useState(() => Date.now())
  const from = statsEarliest('fleet', period, now) ?? now
  const query = useGetAirStatsOfOperator(currentSession()?.operatorId ?? '', {
    from: toSeconds(from),
    to: toSeconds(now),
    period,
  })
  const range = { fromMs: from, toMs: now }
  const points = pointsOf(fleetByStart(query.data?.data ?? []), period, range, now)
  return (
    <div className={classes.wide}>
      {query.data ? (
        <section className={classes.panel}>
          <TimeChart
            title={t`Traffic of all SIMs`}
            series={trafficSeries}
            points={points}
            interval={period}
            unit="bytes"
            fileName={`traffic-by-${period}`}
            height={220}
            controls={
              <SegmentedControl
                size="xs"
                aria-label={t`Period of the traffic`}
                value={period}
                onChange={(value) => setPeriod(value as Period)}
                data={[
                  { value: 'day', label: t`Days` },
                  { value: 'month', label: t`Months` },
                ]}
              />
            }
          />
        </section>
      ) : (
        <Panel title={t`Traffic of all SIMs`}>
          <PanelState error={query.error} lines={6} onRetry={() => void query.refetch()} />
        </Panel>
      )}
    </div>
  )
}
