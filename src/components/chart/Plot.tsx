import { useId } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
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
import { colorVariable, type SeriesColor } from './palette.ts'
import { periodTick, roundTicks, type Interval, type Point, type Series } from './series.ts'
import { useZoom, type OnZoom } from './useZoom.ts'

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

/** The drawing of a chart, and the only file that knows the library behind it. */
export function Plot(props: PlotProps) {
  const { label, series, points, interval, unit, kind, scale, height, onZoom } = props
  const id = useId()
  const { drag, handlers } = useZoom(onZoom)
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
      data-zoom={onZoom ? true : undefined}
      {...handlers}
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
            <rect width="5" height="5" fill={colorVariable(color)} opacity="0.2" />
            <rect width="2" height="5" fill={colorVariable(color)} />
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
        width={axisWidth(scale.ticks.map(number))}
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
      {series.map(({ id: key, label: name, color }, at) =>
        kind === 'bars' ? (
          <Bar
            key={key}
            stackId="all"
            name={name}
            dataKey={({ values }: Point) => values?.[key]}
            shape={block(colorVariable(color), `url(#${pattern(color)})`)}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={key}
            name={name}
            dataKey={({ values }: Point) => values?.[key]}
            stroke={colorVariable(color)}
            strokeWidth={1.75}
            // Never colour alone: half of many lines are dashed.
            strokeDasharray={series.length > 2 && at % 2 === 1 ? '6 3' : undefined}
            dot={false}
            activeDot={{ r: 3.5, fill: colorVariable(color), stroke: 'var(--console-surface)' }}
            isAnimationActive={false}
          />
        ),
      )}
      {drag && (
        <ReferenceArea
          x1={Math.min(drag.from, drag.to)}
          x2={Math.max(drag.from, drag.to)}
          fill="var(--console-accent)"
          fillOpacity={0.16}
          stroke="var(--console-accent)"
        />
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
