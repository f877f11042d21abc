import { TimeChart, type TimeChartProps } from '../../components/chart/TimeChart.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { mostBars, pointsOf } from './usage.ts'
import { useUsageSearch } from './useUsageSearch.ts'
import type { UsageView } from './view.ts'

type View = Pick<UsageView, 'period' | 'range'>

interface UsageChartProps extends Pick<
  TimeChartProps,
  'title' | 'series' | 'controls' | 'height' | 'onZoom'
> {
  /** The view of the page, for as long as nothing is shown. */
  readonly view: View
  /** What has come, by the starts of its periods (UNIX milliseconds), and for which view. */
  readonly shown:
    | (View & { readonly byStart: ReadonlyMap<number, Readonly<Record<string, number>>> })
    | undefined
  /** Draws lines, for what is compared rather than added up. */
  readonly lines?: boolean
  readonly unit?: 'bytes' | 'count'
  /** The CSV file's name; the period is put behind it. */
  readonly name: string
}

/** Usage over the periods of the URL; dragging over it zooms in. */
export function UsageChart(props: UsageChartProps) {
  const { view, shown, lines = false, name, unit = 'bytes', ...chart } = props
  const now = useNow()
  const { zoom } = useUsageSearch()
  const { period, range } = shown ?? view
  const points = shown && pointsOf(shown.byStart, period, range, now)
  const count = points?.length ?? 0
  return (
    <TimeChart
      onZoom={zoom}
      {...chart}
      points={points}
      interval={period}
      unit={unit}
      kind={count > (lines ? 2 : mostBars) ? 'lines' : 'bars'}
      fileName={`${name}-${period}`}
    />
  )
}
