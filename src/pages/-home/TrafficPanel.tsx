import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import { currentSession } from '../../api/session.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import type { Point, Series } from '../../components/chart/series.ts'
import { statsBuckets, statsEarliest, statsRange } from '../../domain/stats-range.ts'
import { fromSeconds, toSeconds } from '../../domain/time.ts'
import classes from './home.module.css'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'

const series: readonly Series[] = [
  { id: 'download', label: 'Download', color: 'download' },
  { id: 'upload', label: 'Upload', color: 'upload' },
]

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
  const range = statsRange(period, from, now)
  const recorded = new Map(
    query.data?.data.map((bucket) => [fromSeconds(bucket.unixtime ?? 0), bucket]),
  )
  const buckets = statsBuckets(period, range)
  const points = buckets.map((at): Point => {
    const bucket = recorded.get(at)
    return {
      at,
      values: bucket && {
        download: bucket.downloadByteSizeTotal ?? 0,
        upload: bucket.uploadByteSizeTotal ?? 0,
      },
      partial: at === buckets.at(-1),
    }
  })
  return (
    <div className={classes.wide}>
      {query.data ? (
        <section className={classes.panel}>
          <TimeChart
            title="Traffic of all SIMs"
            series={series}
            points={points}
            interval={period}
            unit="bytes"
            fileName={`traffic-by-${period}`}
            height={220}
            controls={
              <SegmentedControl
                size="xs"
                aria-label="Period of the traffic"
                value={period}
                onChange={(value) => setPeriod(value as Period)}
                data={[
                  { value: 'day', label: 'Days' },
                  { value: 'month', label: 'Months' },
                ]}
              />
            }
          />
        </section>
      ) : (
        <Panel title="Traffic of all SIMs">
          <PanelState error={query.error} lines={6} onRetry={() => void query.refetch()} />
        </Panel>
      )}
    </div>
  )
}
