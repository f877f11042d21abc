import { t } from '@lingui/core/macro'
import { firstFrom, nearestPoint, usualGap } from '../../domain/data/time-series.ts'
import { formatInstant } from '../../domain/time-format.ts'
import { localStyle } from '../detail/locale.ts'
import { spanOf, type Stretch } from '../timeline/view.ts'
import { measureText, type PointSeries } from './points.ts'

/** Pixels from a pointer within which the crosshair goes to a point. */
const reachPixels = 24

/** What a crosshair stands at. */
export interface Readings {
  /** UNIX milliseconds. */
  readonly at: number
  readonly values: readonly {
    readonly series: PointSeries
    /** Undefined where it has none at that time. */
    readonly value: number | undefined
  }[]
}

/**
 * What is nearest to a moment in a view so many pixels wide: the time of the nearest point, and what
 * each series has about then, which is within half of its usual gap.
 */
export function readingsAt(
  series: readonly PointSeries[],
  view: Stretch,
  width: number,
  ms: number,
): Readings {
  const pixelMs = spanOf(view) / Math.max(1, width)
  const [nearest] = series
    .flatMap(({ points }) => nearestPoint(points, ms, reachPixels * pixelMs) ?? [])
    .toSorted((a, b) => Math.abs(a.at - ms) - Math.abs(b.at - ms))
  const at = nearest?.at ?? ms
  const values = series.map((one) => {
    const reach = Math.max(2 * pixelMs, usualGap(one.points) / 2)
    return { series: one, value: nearestPoint(one.points, at, reach)?.value }
  })
  return { at, values }
}

/**
 * The time of the next point that is at least so many milliseconds after a moment, or before it where
 * they are negative; undefined where there is none.
 */
export function neighbour(
  series: readonly PointSeries[],
  ms: number,
  by: number,
): number | undefined {
  const found = series.flatMap(({ points: { times } }) =>
    by > 0
      ? (times[firstFrom(times, ms + by)] ?? [])
      : (times[firstFrom(times, ms + by) - 1] ?? []),
  )
  if (found.length === 0) return undefined
  return by > 0 ? Math.min(...found) : Math.max(...found)
}

/** A value with its unit: `21.5 °C`. */
export function valueText(value: number | undefined, unit = ''): string {
  if (value === undefined) return t`No value`
  const number = measureText(value)
  return unit === '' ? number : t`${number} ${unit}`
}

/** What a crosshair stands at, to be heard. */
export function readText({ at, values }: Readings): string {
  const told = values.map(({ series: { label, unit }, value }) => {
    const text = valueText(value, unit)
    return t`${label}: ${text}`
  })
  return [formatInstant(at, localStyle()), ...told].join('; ')
}
