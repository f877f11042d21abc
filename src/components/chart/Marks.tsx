import { useId } from 'react'
import { useActiveTooltipLabel, usePlotArea } from 'recharts'
import {
  barPath,
  gapsOf,
  heightOf,
  linePath,
  middleOf,
  partialOf,
  topOf,
  type Area,
  type Run,
} from './marks.ts'
import { colorVariable, type SeriesColor } from './palette.ts'
import type { Point, Series } from './series.ts'

interface MarksProps {
  readonly series: readonly Series[]
  readonly points: readonly Point[]
  readonly kind: 'bars' | 'lines'
  /** The values marked on the axis, upwards. */
  readonly ticks: readonly number[]
}

/**
 * What the chart shows, one path for each series: a component for each of thousands of points, as
 * the library would draw them, takes longer than anybody waits for a chart.
 */
export function Marks({ series, points, kind, ticks }: MarksProps) {
  const plot = usePlotArea()
  if (!plot || points.length === 0) return null
  const area = { ...plot, top: topOf(ticks), bottom: ticks[0] ?? 0 }
  return (
    <g>
      <Grid ticks={ticks} area={area} />
      <Bands bands={gapsOf(points)} count={points.length} area={area} fill="var(--console-hover)" />
      {kind === 'bars' ? (
        <Bars series={series} points={points} area={area} />
      ) : (
        <Lines series={series} points={points} area={area} />
      )}
    </g>
  )
}

interface InArea {
  readonly series: readonly Series[]
  readonly points: readonly Point[]
  readonly area: Area
}

interface GridProps {
  readonly ticks: readonly number[]
  readonly area: Area
}

/** The library's own grid measures the text of the axis once more, which costs a layout. */
function Grid({ ticks, area }: GridProps) {
  const lines = ticks.map((value) => `M${area.x},${heightOf(value, area)}h${area.width}`)
  return <path d={lines.join('')} fill="none" stroke="var(--console-border)" />
}

interface BandsProps {
  readonly bands: readonly Run[]
  /** All periods. */
  readonly count: number
  readonly area: Area
  readonly fill: string
}

/** Periods from top to bottom. */
function Bands({ bands, count, area, fill }: BandsProps) {
  const step = area.width / count
  return bands.map(({ first, last }) => (
    <rect
      key={first}
      x={area.x + step * first}
      y={area.y}
      width={step * (last - first + 1)}
      height={area.height}
      fill={fill}
    />
  ))
}

/** A line does not show where a period is not over: it is hatched behind it. */
function Lines({ series, points, area }: InArea) {
  const hatching = useId()
  return (
    <>
      <Hatching id={hatching} color="muted" />
      <Bands
        bands={partialOf(points)}
        count={points.length}
        area={area}
        fill={`url(#${hatching})`}
      />
      {series.map(({ id, color }, at) => (
        <path
          key={id}
          data-series={id}
          d={linePath(points, id, area)}
          fill="none"
          stroke={colorVariable(color)}
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
          // Never colour alone: half of many lines are dashed.
          strokeDasharray={series.length > 2 && at % 2 === 1 ? '6 4' : undefined}
        />
      ))}
      <ActiveDots series={series} points={points} area={area} />
    </>
  )
}

/** Marks the lines where the crosshair is. */
function ActiveDots({ series, points, area }: InArea) {
  const label = useActiveTooltipLabel()
  const active = label === undefined ? -1 : points.findIndex(({ at }) => at === Number(label))
  const values = points[active]?.values
  if (!values) return null
  return series.map(({ id, color }) => {
    const value = values[id]
    if (value === undefined) return null
    return (
      <circle
        key={id}
        cx={middleOf(active, points.length, area)}
        cy={heightOf(value, area)}
        r={3.5}
        fill={colorVariable(color)}
        stroke="var(--console-surface)"
      />
    )
  })
}

/** Stacked in the order of the series; what is not over yet is hatched. */
function Bars({ series, points, area }: InArea) {
  const prefix = useId()
  const gap = points.length > 60 ? 0 : 0.18
  return series.map(({ id, color }, at) => {
    const stack = series.slice(0, at + 1).map((one) => one.id)
    const path = (partial: boolean) =>
      barPath(points, area, {
        stack,
        gap,
        isDrawn: (point) => (point.partial ?? false) === partial,
      })
    const hatching = `${prefix}-${color}`
    return (
      <g key={id}>
        <Hatching id={hatching} color={color} />
        <path d={path(false)} fill={colorVariable(color)} />
        <path d={path(true)} fill={`url(#${hatching})`} />
      </g>
    )
  })
}

/** What a period that is not over is filled with. */
function Hatching({ id, color }: { readonly id: string; readonly color: SeriesColor }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" fill={colorVariable(color)} opacity="0.2" />
      <rect
        width="2"
        height="5"
        fill={colorVariable(color)}
        opacity={color === 'muted' ? 0.3 : 1}
      />
    </pattern>
  )
}
