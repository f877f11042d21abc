import { mostSeries, seriesColor } from '../../../components/chart/palette.ts'
import { type Series } from '../../../components/chart/series.ts'
import { bothWays, type Traffic } from '../../-usage/usage.ts'

/** A part of all traffic, such as a group's. */
export interface Part {
  readonly id: string
  readonly label: string
  /** By the start of the period, UNIX milliseconds. */
  readonly byStart: ReadonlyMap<number, Traffic>
}

/** The key of the series that holds those which have no colour of their own. */
const others = ' others'

/**
 * What a chart shows of many parts: the first have a series each, the others one together, which
 * `name` names. Values are bytes, both directions.
 */
export function stacked(parts: readonly Part[], name: (count: number) => string) {
  const single = parts.length > mostSeries ? parts.slice(0, mostSeries - 1) : parts
  const rest = parts.slice(single.length)
  const series = single.map(({ id, label }, at): Series => {
    return { id, label, color: seriesColor(at) }
  })
  if (rest.length > 0) series.push({ id: others, label: name(rest.length), color: 'muted' })
  const starts = new Set(parts.flatMap(({ byStart }) => [...byStart.keys()]))
  const byStart = new Map(
    [...starts].map((start): [number, Record<string, number>] => {
      const values = Object.fromEntries(single.map((part) => [part.id, volumeAt(part, start)]))
      if (rest.length > 0) {
        values[others] = rest.reduce((sum, part) => sum + volumeAt(part, start), 0)
      }
      return [start, values]
    }),
  )
  return { series, byStart }
}

function volumeAt({ byStart }: Part, start: number): number {
  const traffic = byStart.get(start)
  return traffic ? bothWays(traffic) : 0
}
