/** A stretch of time, UNIX milliseconds: `from` belongs to it, `to` does not. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A recording as `listSoraCamDeviceRecordingsAndEvents` tells it; one still going on has no end. */
export interface Recording {
  readonly startTime: number
  readonly endTime?: number | undefined
}

/** The same time in as few ranges as it takes, earliest first: touching and overlapping ones are one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** The time that lies in both; each must be merged. */
export function intersectRanges(a: readonly Range[], b: readonly Range[]): Range[] {
  const both: Range[] = []
  let i = 0
  let j = 0
  for (;;) {
    const left = a[i]
    const right = b[j]
    if (!left || !right) return both
    const from = Math.max(left.from, right.from)
    const to = Math.min(left.to, right.to)
    if (from < to) both.push({ from, to })
    if (left.to < right.to) i += 1
    else j += 1
  }
}

/** The time of `ranges` that lies in none of `holes`; each must be merged. */
export function subtractRanges(ranges: readonly Range[], holes: readonly Range[]): Range[] {
  const left: Range[] = []
  let next = 0
  for (const range of ranges) {
    while ((holes[next]?.to ?? Infinity) <= range.from) next += 1
    let { from } = range
    for (let i = next; ; i += 1) {
      const hole = holes[i]
      if (!hole || hole.from >= range.to) break
      if (hole.from > from) left.push({ from, to: hole.from })
      from = hole.to
    }
    if (from < range.to) left.push({ from, to: range.to })
  }
  return left
}

/** The range that holds a moment, of merged ranges. */
export function rangeAt(ranges: readonly Range[], time: number): Range | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return undefined
    if (time < range.from) high = middle - 1
    else if (time >= range.to) low = middle + 1
    else return range
  }
  return undefined
}

/** How long ranges are together, milliseconds; they must be merged. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Recordings as merged ranges; one that goes on lasts until `now` (UNIX milliseconds). */
export function recordedRanges(recordings: readonly Recording[], now: number): Range[] {
  return mergeRanges(
    recordings.map(({ startTime, endTime }) => ({ from: startTime, to: endTime ?? now })),
  )
}

/** A stretch cut into pieces of at most `pieceMs`, earliest first. */
export function splitRange({ from, to }: Range, pieceMs: number): Range[] {
  const pieces: Range[] = []
  for (let start = from; start < to; start += pieceMs) {
    pieces.push({ from: start, to: Math.min(start + pieceMs, to) })
  }
  return pieces
}
