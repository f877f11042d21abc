import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'
import { fleetByStart, pointsOf, trafficSeries } from '../-usage/usage.ts'
import classes from './home.module.css'
import { trafficUntil } from './sources/traffic.tsx'

type Period = 'day' | 'month'

/** The whole fleet's traffic, as far back as the API adds it up: a week of days, three months. */
export function TrafficPanel({ opened }: { readonly opened: number }) {
  const [period, setPeriod] = useState<Period>('day')
  const { range, query } = trafficUntil(opened, period)
  const answer = useQuery(query)
  if (!answer.data) {
    return (
      <Panel title={t`Traffic of all SIMs`}>
        <PanelState error={answer.error} height={335} onRetry={() => void answer.refetch()} />
      </Panel>
    )
  }
  return (
    <section className={classes.panel}>
      <TimeChart
        title={t`Traffic of all SIMs`}
        series={trafficSeries}
        points={pointsOf(fleetByStart(answer.data.data), period, range, opened)}
        interval={period}
        unit="bytes"
        fileName={`traffic-by-${period}`}
        height={300}
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
  )
}
