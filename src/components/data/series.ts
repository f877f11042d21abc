import { timeSeries } from '../../domain/data/time-series.ts'
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
  return Map.groupBy(rows, ({ source }) => sourceKey(source))
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
      points: timeSeries(own.flatMap((row) => pairOf(row, key))),
    }
    return unit === undefined ? line : Object.assign(line, { unit })
  })
  return { series, left: all.length - series.length }
}

/** What an entry has under a key; where that is null, the line is interrupted. */
function pairOf(row: EntryRow, key: string): [number, number?][] {
  const value = valueOf(row, key)
  if (value === undefined) return []
  const number = numberOf(value)
  return number === undefined ? [[row.time]] : [[row.time, number]]
}
