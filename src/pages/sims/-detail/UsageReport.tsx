import { useSuspenseQuery } from '@tanstack/react-query'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import type { Series } from '../../../components/chart/series.ts'
import { bytesText, countText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import type { StatsPeriod, TimeRange } from '../../../domain/stats-range.ts'
import { usageByClass, usagePoints, usageTotal, type ClassUsage } from '../-sim/usage.ts'
import classes from './detail.module.css'
import { usageQuery } from './usage-query.ts'

interface UsageReportProps {
  readonly simId: string
  readonly period: StatsPeriod
  readonly range: TimeRange
}

const series: readonly Series[] = [
  { id: 'download', label: 'Download', color: 'download' },
  { id: 'upload', label: 'Upload', color: 'upload' },
]

/** More bars than this would be thinner than a pixel. */
const mostBars = 400

/** What a SIM sent and received: over time, and by speed class. */
export function UsageReport({ simId, period, range }: UsageReportProps) {
  const { data: stats } = useSuspenseQuery(usageQuery(simId, period, range)).data
  const now = useNow()
  const points = usagePoints(stats, period, range, now)
  const bySpeedClass = usageByClass(stats)
  return (
    <div className={classes.stack}>
      <p className={classes.summary}>{totalText(bySpeedClass)}</p>
      <TimeChart
        title="Data traffic"
        series={series}
        points={points}
        interval={period}
        unit="bytes"
        kind={points.length > mostBars ? 'lines' : 'bars'}
        fileName={`usage-${simId}-${period}`}
      />
      {bySpeedClass.length > 0 && (
        <Section title="By speed class">
          <SpeedClasses rows={bySpeedClass} />
        </Section>
      )}
    </div>
  )
}

function totalText(rows: readonly ClassUsage[]): string {
  const { upload, download } = usageTotal(rows)
  if (upload + download === 0) return 'Nothing was sent or received in this time.'
  const [up, down, both] = [upload, download, upload + download].map(bytesText)
  return `In this time ${down} were downloaded and ${up} uploaded, ${both} together.`
}

function SpeedClasses({ rows }: { readonly rows: readonly ClassUsage[] }) {
  const figure = (
    header: string,
    value: (row: ClassUsage) => number,
    text: (value: number) => string,
  ): StaticColumn<ClassUsage> => ({
    header,
    numeric: true,
    cell: (row) => text(value(row)),
    total: rows.length > 1 ? text(rows.reduce((sum, row) => sum + value(row), 0)) : undefined,
  })
  return (
    <StaticTable
      label="Usage by speed class"
      rows={rows}
      rowKey={({ speedClass }) => speedClass}
      columns={[
        {
          header: 'Speed class',
          cell: ({ speedClass }) => speedClass,
          total: rows.length > 1 ? 'Together' : undefined,
        },
        figure('Download', ({ download }) => download, bytesText),
        figure('Upload', ({ upload }) => upload, bytesText),
        figure('Together', ({ download, upload }) => download + upload, bytesText),
        figure('Packets down', ({ downloadPackets }) => downloadPackets, countText),
        figure('Packets up', ({ uploadPackets }) => uploadPackets, countText),
      ]}
    />
  )
}
