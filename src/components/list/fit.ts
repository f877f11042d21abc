import type { Column } from './column.ts'

/** What a table has room for. */
export interface Fit {
  /** How many of its columns, counted from the first. */
  readonly count: number
  /** The pixels that the first one gets at the least: where room is scarce, less than it asks for. */
  readonly first: number
  /** The same of the second. */
  readonly second: number
}

/** The first column may take this part of the room, where it asks for more. */
const share = 0.55
/** A second column of texts is there with as little as this, pixels: a name alone says too little. */
const leastSecond = 80

/**
 * The columns for which `room` (pixels, without what the table itself takes) is enough: those that
 * come later matter less, and go as a whole. The first is always there.
 */
export function fitColumns(
  columns: readonly Pick<Column<never>, 'width' | 'align'>[],
  room: number,
): Fit {
  const first = Math.min(columns[0]?.width ?? 0, Math.max(120, Math.floor(room * share)))
  const [, next] = columns
  const left = Math.max(leastSecond, room - first)
  // A number that is cut would be another number.
  const second = next?.align === 'right' ? next.width : Math.min(next?.width ?? 0, left)
  let taken = first
  let count = Math.min(columns.length, 1)
  for (const [at, { width }] of columns.slice(1).entries()) {
    taken += at === 0 ? second : width
    if (taken > room) break
    count += 1
  }
  return { count, first, second }
}
