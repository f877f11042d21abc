import { useId } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
  type TooltipContentProps,
} from 'recharts'
import { formatCount } from '../../domain/units.ts'
import { pageLocale } from '../detail/locale.ts'
import classes from './Plot.module.css'
import { PlotTooltip, type PlotTooltipProps } from './PlotTooltip.tsx'
import type { Scale, Unit } from './scale.ts'
import {
  periodTick,
  roundTicks,
  type Interval,
  type Point,
  type Series,
  type SeriesColor,
} from './series.ts'

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
}

const colors: Record<SeriesColor, string> = {
  upload: 'var(--console-upload)',
  download: 'var(--console-download)',
  accent: 'var(--console-accent)',
  muted: 'var(--console-muted)',
}

/** The drawing of a chart, and the only file that knows the library behind it. */
export function Plot({ label, series, points, interval, unit, kind, scale, height }: PlotProps) {
  const id = useId()
  const top = scale.ticks.at(-1) ?? 1
  const number = (value: number) => formatCount(value / scale.factor, pageLocale())
  const pattern = (color: SeriesColor) => `${id}-${color}`
  return (
    <ComposedChart
      responsive
      style={{ width: '100%', height }}
      data={[...points]}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      barCategoryGap={points.length > 60 ? 0 : '18%'}
      title={label}
      className={classes.plot}
    >
      <defs>
        {series.map(({ color }) => (
          <pattern
            key={color}
            id={pattern(color)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill={colors[color]} opacity="0.2" />
            <rect width="2" height="5" fill={colors[color]} />
          </pattern>
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke="var(--console-border)" />
      <XAxis
        dataKey="at"
        tickFormatter={(at: number) => periodTick(at, interval)}
        tickLine={false}
        axisLine={{ stroke: 'var(--console-muted)' }}
        ticks={roundTicks(points, interval)}
        minTickGap={24}
        height={24}
        tick={{ fill: 'var(--console-muted)', fontSize: 12 }}
      />
      <YAxis
        width={48}
        domain={[0, top]}
        ticks={[...scale.ticks]}
        tickFormatter={number}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--console-muted)', fontSize: 12 }}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--console-muted)', strokeDasharray: '3 3' }}
        content={tooltip(points, { series, interval, unit })}
      />
      <Bar
        stackId="all"
        dataKey={({ values }: Point) => (values === undefined ? top : undefined)}
        fill="var(--console-hover)"
        isAnimationActive={false}
        tooltipType="none"
      />
      {series.map(({ id: key, label: name, color }) =>
        kind === 'bars' ? (
          <Bar
            key={key}
            stackId="all"
            name={name}
            dataKey={({ values }: Point) => values?.[key]}
            shape={block(colors[color], `url(#${pattern(color)})`)}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={key}
            name={name}
            dataKey={({ values }: Point) => values?.[key]}
            stroke={colors[color]}
            strokeWidth={1.75}
            dot={false}
            activeDot={{ r: 3.5, fill: colors[color], stroke: 'var(--console-surface)' }}
            isAnimationActive={false}
          />
        ),
      )}
    </ComposedChart>
  )
}

/** Draws the exact values of the period under the crosshair. */
function tooltip(points: readonly Point[], rest: Omit<PlotTooltipProps, 'point'>) {
  return ({ active, label }: TooltipContentProps) => (
    <PlotTooltip point={active ? points.find(({ at }) => at === label) : undefined} {...rest} />
  )
}

/** Draws one part of a bar; hatched where its period is not over yet. */
function block(fill: string, partial: string) {
  return ({ x, y, width, height, payload }: BarShapeProps) => {
    if (!(height > 0)) return <g />
    const isPartial = (payload as Point).partial
    return (
      <rect
        x={x}
        y={y}
        width={Math.max(width, 1)}
        height={height}
        fill={isPartial ? partial : fill}
      />
    )
  }
}
