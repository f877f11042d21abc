import type { Reading } from '../../domain/data/entry.ts'
import type { Point } from '../chart/series.ts'

/** What was read of an entry, and when it was sent (UNIX milliseconds). */
export interface Sent {
  readonly time: number
  readonly reading: Reading
}

/** Empty periods that one silence has at most, so that a long one does not push all else aside. */
const longestSilence = 200

/**
 * The values under one key as points of a chart, oldest first, each as wide as the usual time
 * between two of them. Where nothing came for longer there are points without a value, so that a
 * silence is seen as one.
 */
export function pointsOf(sent: readonly Sent[], key: string): Point[] {
  const found = sent
    .flatMap(({ time, reading }) => {
      const value = 'values' in reading ? reading.values[key] : undefined
      return typeof value === 'number' && Number.isFinite(value) ? [{ time, value }] : []
    })
    .toSorted((a, b) => a.time - b.time)
  const gaps = found.slice(1).map(({ time }, at) => time - (found[at]?.time ?? time))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const points: Point[] = []
  for (const { time, value } of found) {
    const before = points.at(-1)
    const missed = before && usual > 0 ? Math.round((time - before.at) / usual) - 1 : 0
    for (let no = 1; no <= Math.min(missed, longestSilence); no += 1) {
      points.push({ at: (before?.at ?? 0) + no * usual, values: undefined })
    }
    points.push({ at: time, values: { [key]: value } })
  }
  return points
}
