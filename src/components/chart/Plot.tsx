import {
  ComposedChart,
  Tooltip,
  useChartWidth,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts'
import { formatCount } from '../../domain/units.ts'
import { pageLocale } from '../detail/locale.ts'
import { Marks } from './Marks.tsx'
import { topOf } from './marks.ts'
import classes from './Plot.module.css'
import { PlotTooltip } from './PlotTooltip.tsx'
import type { Scale, Unit } from './scale.ts'
import { axisTicks, periodTick, type Interval, type Point, type Series } from './series.ts'
import { Zoom, type OnZoom } from './Zoom.tsx'

interface PlotProps {
  readonly label: string
  readonly series: readonly Series[]
  readonly points: readonly Point[]
  readonly interval: Interval
  readonly unit: Unit
  readonly kind: 'bars' | 'lines'
  readonly scale: Scale
  /** Pixels. */
  readonly height: number
  readonly onZoom?: OnZoom | undefined
}

/** Pixels that the marks of the value axis need; amounts of money can be long. */
function axisWidth(marks: readonly string[]): number {
  return Math.max(48, 12 + 7 * Math.max(0, ...marks.map(({ length }) => length)))
}

/** The drawing of a chart: the library's axes and crosshair around marks of our own. */
export function Plot(props: PlotProps) {
  const { label, series, points, interval, unit, kind, scale, height, onZoom } = props
  const number = (value: number) => formatCount(value / scale.factor, pageLocale())
  return (
    <ComposedChart
      responsive
      style={{ width: '100%', height }}
      data={[...points]}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      title={label}
      className={classes.plot}
      data-zoom={onZoom ? true : undefined}
    >
      <XAxis
        dataKey="at"
        scale="band"
        tickFormatter={(at: number) => periodTick(at, interval)}
        tickLine={false}
        axisLine={{ stroke: 'var(--console-muted)' }}
        ticks={axisTicks(points, interval)}
        minTickGap={24}
        height={24}
        tick={{ fill: 'var(--console-muted)', fontSize: 12 }}
      />
      <YAxis
        width={axisWidth(scale.ticks.map(number))}
        type="number"
        // The domain as it is: without a series of the library's, there are no values to widen it by.
        domain={[scale.ticks[0] ?? 0, topOf(scale.ticks)]}
        allowDataOverflow
        interval={0}
        ticks={[...scale.ticks]}
        tickFormatter={number}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--console-muted)', fontSize: 12 }}
      />
      <Tooltip
        isAnimationActive={false}
        // The library hides it where no series is its own, and puts it over the next periods: it lies
        // over the whole plot instead, and what is read stands above that and its controls.
        wrapperStyle={{ visibility: 'visible', inset: 0, transform: 'none', zIndex: 10 }}
        cursor={{ stroke: 'var(--console-muted)', strokeDasharray: '3 3' }}
        content={readout({ points, series, interval, unit })}
      />
      <Marks series={series} points={points} kind={kind} ticks={scale.ticks} />
      {onZoom && <Zoom points={points} onZoom={onZoom} />}
    </ComposedChart>
  )
}

type Shown = Pick<PlotProps, 'points' | 'series' | 'interval' | 'unit'>
type ReadoutProps = Shown & Pick<TooltipContentProps, 'active' | 'label' | 'coordinate'>

function readout(shown: Shown) {
  return (crosshair: TooltipContentProps) => <Readout {...crosshair} {...shown} />
}

/** The exact values of the period under the crosshair. */
function Readout({ active, label, coordinate, points, series, interval, unit }: ReadoutProps) {
  const width = useChartWidth()
  const point = active ? points.find(({ at }) => at === label) : undefined
  if (!point || !coordinate || !width) return null
  return <PlotTooltip place={coordinate.x / width} {...{ point, series, interval, unit }} />
}
