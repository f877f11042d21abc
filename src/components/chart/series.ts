import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatTimeOfDay,
} from '../../domain/time-format.ts'
import { formatBytes, formatBytesExactly, formatCount } from '../../domain/units.ts'
import { pageLocale } from '../detail/locale.ts'
import type { Unit } from './scale.ts'

/** Which of the theme's chart colours a series has: the same thing has the same one everywhere. */
export type SeriesColor = 'upload' | 'download' | 'accent' | 'muted'

export interface Series {
  readonly id: string
  readonly label: string
  readonly color: SeriesColor
}

/** What was measured in the period that begins at `at`. */
export interface Point {
  /** UNIX milliseconds. */
  readonly at: number
  /** By series; absent where nothing was recorded, which is not the same as zero. */
  readonly values: Readonly<Record<string, number>> | undefined
  /** The period is not over yet. */
  readonly partial?: boolean
}

/** How long each period is. Months and days are counted in UTC. */
export type Interval = 'month' | 'day' | 'minutes'

const utc = () => ({ locale: pageLocale(), timeZone: 'UTC' })
const local = () => ({ locale: pageLocale() })

/** A period as the axis names it. */
export function periodTick(at: number, interval: Interval): string {
  switch (interval) {
    case 'month':
      return formatMonth(at, utc())
    case 'day':
      return formatDay(at, utc())
    case 'minutes':
      return formatTimeOfDay(at, local())
  }
}

/** A period as the tooltip and the table name it, with the time zone it is counted in. */
export function periodText(at: number, interval: Interval): string {
  switch (interval) {
    case 'month':
      return `${formatMonth(at, utc())} (UTC)`
    case 'day':
      return `${formatDate(at, utc())} (UTC)`
    case 'minutes':
      return formatDateTime(at, local())
  }
}

export function sumOf(point: Point, series: readonly Series[]): number {
  return series.reduce((sum, { id }) => sum + (point.values?.[id] ?? 0), 0)
}

/** The highest value that is drawn: of the stack for bars, of one series for lines. */
export function highest(
  points: readonly Point[],
  series: readonly Series[],
  kind: 'bars' | 'lines',
): number {
  let most = 0
  for (const point of points) {
    const value =
      kind === 'bars'
        ? sumOf(point, series)
        : Math.max(0, ...series.map(({ id }) => point.values?.[id] ?? 0))
    if (value > most) most = value
  }
  return most
}

/** A value to be read: `1.23 MB`, `1,234`. */
export function valueText(value: number, unit: Unit): string {
  return unit === 'bytes' ? formatBytes(value, pageLocale()) : formatCount(value, pageLocale())
}

/** A value to the last unit: `1,234,567 bytes`, `1,234`. */
export function exactText(value: number, unit: Unit): string {
  return unit === 'bytes'
    ? formatBytesExactly(value, pageLocale())
    : formatCount(value, pageLocale())
}

/** The lines of a chart's CSV file: ISO times in UTC, plain numbers; empty cells for no record. */
export function chartCsv(
  series: readonly Series[],
  points: readonly Point[],
  unit: Unit,
): (string | number | undefined)[][] {
  const named = series.map(({ label }) => (unit === 'bytes' ? `${label} (bytes)` : label))
  return [
    ['Period start (UTC)', ...named, 'Complete'],
    ...points.map((point) => [
      new Date(point.at).toISOString(),
      ...series.map(({ id }) => point.values?.[id]),
      point.partial ? 'no' : 'yes',
    ]),
  ]
}
