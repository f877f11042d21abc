import { dayMs } from '../time.ts'
import { numberOf, textOf, timeOf, type Cell, type ColumnKind } from './cell.ts'

/** A column of a result, as far as drawing goes. */
interface PlotColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/** What can be drawn of a result over time. */
export interface PlotData {
  /** The names of what is drawn, in order. */
  readonly names: readonly string[]
  /** Values by name at each time (UNIX milliseconds), oldest first. */
  readonly points: readonly { readonly at: number; readonly values: Record<string, number> }[]
  /** Whether all times begin days (UTC). */
  readonly isDaily: boolean
  /** Something was left out: there was more than can be told apart. */
  readonly cut: boolean
}

const mostSeries = 8
const mostPoints = 5000

/**
 * A result over its first column of times: a line for each column of numbers, or, where there is a
 * column of texts and times repeat, for each of its texts. Undefined where there is nothing to draw.
 */
export function plotOf(
  columns: readonly PlotColumn[],
  rows: readonly (readonly Cell[])[],
): PlotData | undefined {
  const time = columns.findIndex(({ kind }) => kind === 'time')
  const numbers = columns.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []))
  const [first] = numbers
  if (time < 0 || first === undefined) return undefined
  const label = columns.findIndex(({ kind }) => kind === 'text')
  const byTime = new Map<number, Record<string, number>>()
  const names = new Set<string>()
  let cut = false
  const put = (at: number, name: string, value: number | undefined) => {
    if (value === undefined) return
    if (!names.has(name) && names.size >= mostSeries) return void (cut = true)
    let values = byTime.get(at)
    if (!values) {
      if (byTime.size >= mostPoints) return void (cut = true)
      byTime.set(at, (values = {}))
    }
    names.add(name)
    values[name] = value
  }
  const isLong = label >= 0 && repeats(rows, time)
  for (const row of rows) {
    const at = timeOf(row[time])
    if (at === undefined) continue
    if (isLong) put(at, textOf(row[label]), numberOf(row[first]))
    else for (const n of numbers) put(at, columns[n]?.name ?? '', numberOf(row[n]))
  }
  if (byTime.size === 0) return undefined
  const points = [...byTime].map(([at, values]) => ({ at, values })).sort((a, b) => a.at - b.at)
  return { names: [...names], points, isDaily: points.every(({ at }) => at % dayMs === 0), cut }
}

function repeats(rows: readonly (readonly Cell[])[], time: number): boolean {
  const seen = new Set<unknown>()
  return rows.some((row) => {
    const value = row[time]
    if (value === null || seen.has(value)) return value !== null
    seen.add(value)
    return false
  })
}
