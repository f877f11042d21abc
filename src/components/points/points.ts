import { formatNumber } from '../../domain/intl.ts'
import { areColumns, extentOf, usualGap, type TimeSeries } from '../../domain/data/time-series.ts'
import type { SeriesColor } from '../chart/palette.ts'
import { valueScale } from '../chart/scale.ts'
import { pageLocale } from '../detail/locale.ts'
import type { Stretch } from '../timeline/view.ts'

/** A series of a chart of points. */
export interface PointSeries {
  readonly id: string
  readonly label: string
  readonly color: SeriesColor
  readonly kind: 'line' | 'bars' | 'dots'
  /** `°C`, as it stands behind a number; none where it is not known. */
  readonly unit?: string
  readonly points: TimeSeries
  /** Milliseconds from one point to the next over which a line goes; three times the usual when left out. */
  readonly gapMs?: number
}

export interface PointChartProps {
  /** What it shows: "Data of 3 SIMs". */
  readonly label: string
  readonly series: readonly PointSeries[]
  /** UNIX milliseconds; all there is when left out. */
  readonly view: Stretch | undefined
  /** Called when the view has come to rest; with nothing when all is shown. */
  readonly onView: (view: Stretch | undefined) => void
  /** The series that are not drawn, by their ids. */
  readonly hidden: readonly string[]
  readonly onHidden: (ids: readonly string[]) => void
  /** Pixels of the picture, without its legend. */
  readonly height?: number
}

/** Pixels of a picture where nothing else is said. */
export const usualHeight = 300

/** Milliseconds over which the line of a series goes. */
export function gapOf({ points, gapMs }: PointSeries): number {
  return gapMs ?? (usualGap(points) * 3 || Infinity)
}

/** From the first point to the last of all series; undefined where there is none. */
export function wholeOf(series: readonly PointSeries[]): Stretch | undefined {
  const ends = series.flatMap(({ points: { times } }) =>
    times.length > 0 ? [times[0] ?? 0, times.at(-1) ?? 0] : [],
  )
  if (ends.length === 0) return undefined
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  // A single moment lies in the middle of a minute.
  return from === to ? { from: from - 30_000, to: to + 30_000 } : { from, to }
}

/** A value axis: what is written at its marks, and what it measures. */
export interface Axis {
  readonly side: 'left' | 'right'
  readonly series: readonly PointSeries[]
  /** The units of its series; several are told apart in the legend. */
  readonly unit: string
  /** Ascending. */
  readonly ticks: readonly number[]
  /** Points in view that have a value. */
  readonly count: number
}

/**
 * The axes of what is shown from a moment to another: one at the left for the first unit, and one at
 * the right for whatever is measured in others. Each is as high as what is in view.
 */
export function axesOf(series: readonly PointSeries[], view: Stretch): Axis[] {
  const first = series[0]?.unit
  const sides = [
    { side: 'left', series: series.filter(({ unit }) => unit === first) },
    { side: 'right', series: series.filter(({ unit }) => unit !== first) },
  ] as const
  return sides.flatMap(({ side, series }) => {
    if (series.length === 0 && side === 'right') return []
    let [count, least, most] = [0, Infinity, -Infinity]
    for (const { points, kind } of series) {
      const extent = extentOf(points, view.from, view.to)
      if (extent.count === 0) continue
      const ground = kind === 'bars' ? 0 : extent.least
      count += extent.count
      least = Math.min(least, extent.least, ground)
      most = Math.max(most, extent.most, ground)
    }
    if (count === 0) [least, most] = [0, 1]
    const units = [...new Set(series.flatMap(({ unit }) => unit ?? []))]
    const { ticks } = valueScale(most, 'measure', least)
    return [{ side, series, unit: units.join(', '), ticks, count }]
  })
}

/** A measured number to be read, exactly. */
export function measureText(value: number): string {
  return formatNumber(value, pageLocale(), { maximumSignificantDigits: 15 })
}

/** How numbers are written at the marks of an axis: short, and each another one. */
export function tickNumber(ticks: readonly number[]): (value: number) => string {
  const most = Math.max(...ticks.map(Math.abs))
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const isLong = most >= 1e5 || (most < 1e-4 && most > 0)
  const options = isLong
    ? ({
        notation: most >= 1e15 || most < 1 ? 'scientific' : 'compact',
        maximumSignificantDigits: Math.min(15, Math.max(3, Math.ceil(Math.log10(most / step)) + 2)),
      } as const)
    : { maximumSignificantDigits: 12 }
  return (value) => formatNumber(value, pageLocale(), options)
}

/** Where in the picture the points are drawn, pixels. */
export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pixels below the points. */
const foot = 24

/** Pixels between single points from which on each has a dot of its own. */
export const dotPixels = 10

/** Where the points are drawn in a picture so many pixels wide and high: the axes stand around it. */
export function plotOf(axes: readonly Axis[], width: number, height: number): Plot {
  const room = (side: Axis['side']) => {
    const axis = axes.find((one) => one.side === side)
    if (!axis) return 12
    const longest = Math.max(...axis.ticks.map((tick) => tickNumber(axis.ticks)(tick).length))
    // In steps, so that the picture does not tremble while it moves.
    return Math.max(48, Math.ceil((12 + 7 * longest) / 16) * 16)
  }
  const top = axes.some(({ unit }) => unit !== '') ? 26 : 10
  const [left, right] = [room('left'), room('right')]
  return { left, top, width: Math.max(0, width - left - right), height: height - top - foot }
}

/** Pixels from above of the picture to a value of an axis. */
export function heightAt({ top, height }: Plot, { ticks }: Axis): (value: number) => number {
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return (value) => top + height * (1 - (value - least) / (most - least))
}

/** Whether points of a kind, so many of them in so many pixels, are drawn several at once. */
export function isDense(kind: PointSeries['kind'], count: number, width: number): boolean {
  return kind === 'dots' ? count * dotPixels > width : areColumns(count, width)
}
