import { t } from '@lingui/core/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { bytesText, countText } from '../../../components/detail/locale.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import { urlTime, type Range } from '../../../components/time/range.ts'
import type { UsageFile } from '../../../domain/traffic/usage-file.ts'
import { bothWays, directionsText, totalTraffic, trafficSeries } from '../../-usage/usage.ts'
import { UsageChart } from '../../-usage/UsageChart.tsx'
import usage from '../../-usage/usage.module.css'
import { useUsageSearch } from '../../-usage/useUsageSearch.ts'
import { allByStart, classChart, classParts, extentOf } from './report.ts'
import { TrafficTable } from './TrafficTable.tsx'

interface ReportProps {
  readonly file: UsageFile
  /** The part of the file's time that is looked at; all of it where left out. */
  readonly zoomed: Range | undefined
  readonly by: 'class' | 'direction'
}

/** What a file tells of all SIMs: over time, by speed class. */
export function Report({ file, zoomed, by }: ReportProps) {
  const { change } = useUsageSearch()
  const extent = extentOf(file)
  if (!extent) {
    return (
      <Empty title={t`No traffic in this period`}>{t`The file has headings and no lines.`}</Empty>
    )
  }
  const range = zoomed ? { ...extent, ...zoomed, toMs: zoomed.toMs ?? extent.toMs } : extent
  const parts = classParts(file, range)
  const total = totalTraffic(parts.map((part) => part.total))
  const classes = classChart(parts)
  const byClass = by === 'class'
  const view = { period: file.period, range }
  return (
    <div className={usage.stack}>
      <Figures>
        <Figure label={t`This period`} value={bytesText(bothWays(total))}>
          {directionsText(total)}
        </Figure>
        <Figure label={t`SIMs in the file`} value={countText(file.sims)} />
        <Figure label={t`Lines in the file`} value={countText(file.lines)} />
      </Figures>
      <UsageChart
        title={t`Traffic of all SIMs`}
        series={byClass ? classes.series : trafficSeries}
        view={view}
        shown={{ ...view, byStart: byClass ? classes.byStart : allByStart(file) }}
        name="usage-report"
        height={300}
        // Beside the preset, which says what the file holds.
        onZoom={(fromMs, toMs) => change({ from: urlTime(fromMs), to: urlTime(toMs) }, false)}
        controls={
          <>
            {zoomed && (
              <Button
                size="xs"
                variant="default"
                onClick={() => change({ from: undefined, to: undefined })}
              >
                {t`Show whole file`}
              </Button>
            )}
            <SegmentedControl
              size="xs"
              aria-label={t`Divide by`}
              data={[
                { value: 'class', label: t`By speed class` },
                { value: 'direction', label: t`By direction` },
              ]}
              value={by}
              onChange={(value) => change({ by: value === 'class' ? undefined : value })}
            />
          </>
        }
      />
      <TrafficTable
        title={t`By speed class`}
        label={t`Usage by speed class`}
        what={t`Speed class`}
        rows={parts.map(({ id, label, total: traffic }) => ({
          id,
          name: <bdi>{label}</bdi>,
          traffic,
        }))}
      />
    </div>
  )
}
