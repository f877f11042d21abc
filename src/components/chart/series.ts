import { t } from '@lingui/core/macro'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatTimeOfDay,
} from '../../domain/time-format.ts'
import { hourMs, isoTime } from '../../domain/time.ts'
import { formatBytes, formatBytesExactly, formatCount, formatMoney } from '../../domain/units.ts'
import { pageLocale } from '../detail/locale.ts'
import type { SeriesColor } from './palette.ts'
import type { Unit } from './scale.ts'

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

function isMidnight(at: number): boolean {
  const time = new Date(at)
  return time.getHours() === 0 && time.getMinutes() === 0
}

/** A period as the axis names it. */
export function periodTick(at: number, interval: Interval): string {
  switch (interval) {
    case 'month':
      return formatMonth(at, utc())
    case 'day':
      return formatDay(at, utc())
    case 'minutes':
      return isMidnight(at) ? formatDay(at, local()) : formatTimeOfDay(at, local())
  }
}

const inUtc = (period: string) => t`${period} (UTC)`

/** A period as the tooltip and the table name it, with the time zone it is counted in. */
export function periodText(at: number, interval: Interval): string {
  switch (interval) {
    case 'month':
      return inUtc(formatMonth(at, utc()))
    case 'day':
      return inUtc(formatDate(at, utc()))
    case 'minutes':
      return formatDateTime(at, local())
  }
}

/** About so many periods have room for their names. */
const mostTicks = 9
const mostDays = 31

/** Every so many of them, so that few are left; the last is among them. */
function thinned(starts: readonly number[]): number[] {
  const step = Math.ceil(starts.length / mostTicks)
  return starts.filter((_, at) => (starts.length - 1 - at) % step === 0)
}

/**
 * The periods the axis names: round hours where they are minutes, the first days of months where
 * there are many days, else every so many. Where there is no room for them, it leaves some out.
 */
export function axisTicks(points: readonly Point[], interval: Interval): number[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const starts = points.map(({ at }) => at)
  if (interval === 'minutes') {
    const span = last.at - first.at
    const step =
      [1 / 4, 1 / 2, 1, 2, 3, 6, 12, 24].find((hours) => span / (hours * hourMs) <= mostTicks) ?? 24
    return starts.filter((at) => {
      const time = new Date(at)
      const hours = time.getHours() + time.getMinutes() / 60
      return hours % step === 0
    })
  }
  const months = starts.filter((at) => new Date(at).getUTCDate() === 1)
  const isLong = interval === 'day' && points.length > mostDays && months.length > 1
  return thinned(isLong ? months : starts)
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

/** The lowest and the highest of all values, for what was measured. */
export function extent(points: readonly Point[], series: readonly Series[]): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const { values } of points) {
    for (const { id } of series) {
      const value = values?.[id]
      if (value === undefined) continue
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  return least <= most ? [least, most] : [0, 1]
}

/** Whether anything was recorded, and if so, anything other than zero. */
export function contentOf(
  points: readonly Point[],
  series: readonly Series[],
): 'none' | 'zero' | 'some' {
  const recorded = points.map(({ values }) => values).filter((values) => values !== undefined)
  if (recorded.length === 0) return 'none'
  return recorded.some((values) => series.some(({ id }) => (values[id] ?? 0) !== 0))
    ? 'some'
    : 'zero'
}

/** A value to be read: `1.23 MB`, `1,234`, `$12.50`. */
export function valueText(value: number, unit: Unit): string {
  return unit === 'bytes' ? formatBytes(value, pageLocale()) : exactText(value, unit)
}

/** A value to the last unit: `1,234,567 bytes`, `1,234`, `$12.50`. */
export function exactText(value: number, unit: Unit): string {
  if (unit === 'bytes') return formatBytesExactly(value, pageLocale())
  if (unit === 'count' || unit === 'measure') return formatCount(value, pageLocale())
  return formatMoney(value, unit.currency, pageLocale())
}

/** What a column of such values is called: the unit stands behind the label. */
function columnName(label: string, unit: Unit): string {
  if (unit === 'count' || unit === 'measure') return label
  return `${label} (${unit === 'bytes' ? 'bytes' : unit.currency})`
}

/** The lines of a chart's CSV file: ISO times in UTC, plain numbers; empty cells for no record. */
export function chartCsv(
  series: readonly Series[],
  points: readonly Point[],
  unit: Unit,
): (string | number | undefined)[][] {
  return [
    [t`Period start (UTC)`, ...series.map(({ label }) => columnName(label, unit)), t`Complete`],
    ...points.map((point) => [
      isoTime(point.at),
      ...series.map(({ id }) => point.values?.[id]),
      point.partial ? 'no' : 'yes',
    ]),
  ]
}
