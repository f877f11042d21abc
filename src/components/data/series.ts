import { timeSeries, type TimeSeries } from '../../domain/data/time-series.ts'
import { numberOf, type KeyFacts } from '../../domain/data/keys.ts'
import { mostSeries, seriesColor } from '../chart/palette.ts'
import type { PointSeries } from '../points/points.ts'
import { t } from '@lingui/core/macro'
import { valueOf } from './columns.tsx'
import { sourceKey, type DataSource, type EntryRow } from './entry-row.ts'
import type { ChartForm } from './search.ts'

const kinds = { lines: 'line', bars: 'bars', scatter: 'dots' } as const

/** The rows of each source, in the order in which they first come. */
export function bySource(rows: readonly EntryRow[]): ReadonlyMap<string, readonly EntryRow[]> {
  const found = new Map<string, EntryRow[]>()
  let [last, own]: [DataSource | undefined, EntryRow[]] = [undefined, []]
  for (const row of rows) {
    // Rows of an answer share what sent them.
    if (row.source !== last) {
      last = row.source
      const key = sourceKey(last)
      own = found.get(key) ?? []
      found.set(key, own)
    }
    own.push(row)
  }
  return found
}

export interface Charted {
  readonly series: readonly PointSeries[]
  /** How many more there are than colours to tell them apart by. */
  readonly left: number
}

/** The numbers of rows under keys as series of a chart, one for each source and key. */
export function chartSeries(
  rows: readonly EntryRow[],
  keys: readonly KeyFacts[],
  form: ChartForm,
  nameOf: ((source: DataSource) => string) | undefined,
): Charted {
  const sources = [...bySource(rows)]
  const all = keys.flatMap(({ key, unit }) =>
    sources.map(([id, own]) => ({ id: `${id} ${key}`, key, unit, own })),
  )
  const series = all.slice(0, mostSeries).map(({ id, key, unit, own }, at): PointSeries => {
    const [first] = own
    const source = first && sources.length > 1 ? nameOf?.(first.source) : undefined
    const line: PointSeries = {
      id,
      label: source === undefined ? key : t`${key}, ${source}`,
      color: seriesColor(at),
      kind: kinds[form],
      points: pointsOf(own, key),
    }
    return unit === undefined ? line : Object.assign(line, { unit })
  })
  return { series, left: all.length - series.length }
}

/** What rows have under a key; where that is no number, the line is interrupted. */
function pointsOf(rows: readonly EntryRow[], key: string): TimeSeries {
  const [times, values] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  let count = 0
  for (const row of rows) {
    const value = valueOf(row, key)
    if (value === undefined) continue
    times[count] = row.time
    values[count] = numberOf(value) ?? Number.NaN
    count += 1
  }
  return timeSeries(times.subarray(0, count), values.subarray(0, count))
}
