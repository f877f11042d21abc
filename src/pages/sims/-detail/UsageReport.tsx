import { t } from '@lingui/core/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { bytesText, countText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import type { StatsPeriod, TimeRange } from '../../../domain/stats-range.ts'
import {
  bothWays,
  totalTraffic,
  trafficByStart,
  trafficSeries,
  usageByClass,
  type ClassUsage,
} from '../../-usage/usage.ts'
import { usageQuery } from '../../-usage/usage-query.ts'
import { UsageChart } from '../../-usage/UsageChart.tsx'
import classes from './detail.module.css'

interface UsageReportProps {
  readonly simId: string
  readonly period: StatsPeriod
  readonly range: TimeRange
}

/** What a SIM sent and received: over time, and by speed class. */
export function UsageReport({ simId, period, range }: UsageReportProps) {
  const { data: stats } = useSuspenseQuery(usageQuery(simId, period, range)).data
  const view = { period, range }
  const bySpeedClass = usageByClass(stats)
  return (
    <div className={classes.stack}>
      <p className={classes.summary}>{totalText(bySpeedClass)}</p>
      <UsageChart
        title={t`Data traffic`}
        series={trafficSeries}
        view={view}
        shown={{ ...view, byStart: trafficByStart(stats) }}
        name={`usage-${simId}`}
      />
      {bySpeedClass.length > 0 && (
        <Section title={t`By speed class`}>
          <SpeedClasses rows={bySpeedClass} />
        </Section>
      )}
    </div>
  )
}

function totalText(rows: readonly ClassUsage[]): string {
  const total = totalTraffic(rows)
  const { upload, download } = total
  if (bothWays(total) === 0) return t`Nothing was sent or received in this period.`
  const [up, down, both] = [bytesText(upload), bytesText(download), bytesText(bothWays(total))]
  return t`This period: ${down} download, ${up} upload, ${both} total.`
}

function SpeedClasses({ rows }: { readonly rows: readonly ClassUsage[] }) {
  const several = rows.length > 1
  const figure = (
    header: string,
    value: (row: ClassUsage) => number,
    text: (value: number) => string,
  ): StaticColumn<ClassUsage> => ({
    header,
    numeric: true,
    cell: (row) => text(value(row)),
    total: several ? text(rows.reduce((sum, row) => sum + value(row), 0)) : undefined,
  })
  return (
    <StaticTable
      label={t`Usage by speed class`}
      rows={rows}
      rowKey={({ speedClass }) => speedClass}
      columns={[
        {
          header: t`Speed class`,
          cell: ({ speedClass }) => speedClass,
          total: several ? t`Total` : undefined,
        },
        figure(t`Download`, ({ download }) => download, bytesText),
        figure(t`Upload`, ({ upload }) => upload, bytesText),
        figure(t`Total`, ({ download, upload }) => download + upload, bytesText),
        figure(t`Packets down`, ({ downloadPackets }) => downloadPackets, countText),
        figure(t`Packets up`, ({ uploadPackets }) => uploadPackets, countText),
      ]}
    />
  )
}
