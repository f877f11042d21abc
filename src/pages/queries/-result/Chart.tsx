import { t } from '@lingui/core/macro'
import { seriesColor } from '../../../components/chart/palette.ts'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { plotOf } from '../../../domain/analysis/plot.ts'
import type { ResultRow, ShownColumn } from './columns.tsx'

interface ChartProps {
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ResultRow[]
  readonly fileName: string
}

/** A result over time, where it has times and numbers. */
export function Chart({ columns, rows, fileName }: ChartProps) {
  const plot = plotOf(
    columns,
    rows.map(({ cells }) => cells),
  )
  if (!plot) {
    return (
      <Empty title={t`Nothing to draw`}>
        {t`A chart needs a column of times and a column of numbers.`}
      </Empty>
    )
  }
  const { names, points, isDaily, cut } = plot
  return (
    <>
      <TimeChart
        title={t`Result over time`}
        series={names.map((name, at) => ({ id: name, label: name, color: seriesColor(at) }))}
        points={points}
        interval={isDaily ? 'day' : 'minutes'}
        unit="measure"
        kind="lines"
        fileName={fileName}
        height={300}
      />
      {cut && <Quiet>{t`The chart shows the first 8 series and 5,000 times.`}</Quiet>}
    </>
  )
}
