import type { Stretch } from './view.ts'

/** Something that happened at a time and perhaps lasted, UNIX milliseconds. */
export interface Mark {
  readonly from: number
  readonly to?: number | undefined
}

/** Marks that lie so near to each other that they are drawn as one. */
export interface Cluster {
  readonly from: number
  /** The end of the last. */
  readonly to: number
  readonly count: number
}

/** The place of the first mark that begins at `ms` or later; marks are in order of time. */
export function firstFrom(marks: readonly Mark[], ms: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.from ?? Infinity) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The marks of a view, with those that fall into the same `cell` (milliseconds) together. Cells
 * stand still while the view moves, so that nothing flickers. Marks are in order of time; none is
 * taken to last longer than `longest`.
 */
export function clusters(
  marks: readonly Mark[],
  view: Stretch,
  cell: number,
  longest: number,
): Cluster[] {
  const found: { from: number; to: number; count: number }[] = []
  let current = Number.NaN
  for (let at = firstFrom(marks, view.from - longest); at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark || mark.from > view.to) break
    const end = mark.to ?? mark.from
    if (end < view.from - cell) continue
    const own = Math.floor(mark.from / cell)
    const last = found.at(-1)
    if (last && own === current) {
      last.to = Math.max(last.to, end)
      last.count += 1
    } else {
      found.push({ from: mark.from, to: end, count: 1 })
      current = own
    }
  }
  return found
}

/** The mark that a moment lies in or next to, no further than `reach` milliseconds; the nearest one. */
export function nearest<M extends Mark>(
  marks: readonly M[],
  ms: number,
  reach: number,
  longest: number,
): M | undefined {
  let best: M | undefined
  let distance = reach
  for (let at = firstFrom(marks, ms - longest - reach); at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark || mark.from > ms + reach) break
    const end = mark.to ?? mark.from
    const away = ms < mark.from ? mark.from - ms : ms > end ? ms - end : 0
    if (away > distance || (best && away === distance)) continue
    best = mark
    distance = away
  }
  return best
}

/** How many marks begin within a stretch. */
export function countWithin(marks: readonly Mark[], { from, to }: Stretch): number {
  return firstFrom(marks, to) - firstFrom(marks, from)
}
