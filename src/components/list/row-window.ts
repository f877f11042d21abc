/** Rows of a list from `first` on, `end` excluded. */
export interface RowRange {
  readonly first: number
  readonly end: number
}

/** What is seen of a scrolled box, all in pixels: every row has the same height. */
export interface Viewport {
  readonly scrollTop: number
  readonly height: number
  readonly rowHeight: number
  /** What the sticky header covers. */
  readonly headHeight: number
}

/** Rows beyond each edge, so that scrolling by a few shows no gap. */
const rowsAround = 6

/** The rows in view, of as many as there may be. */
export function rowsInView({ scrollTop, height, rowHeight, headHeight }: Viewport): RowRange {
  const body = Math.max(0, height - headHeight)
  return {
    first: Math.max(0, Math.floor(scrollTop / rowHeight)),
    end: Math.ceil((Math.max(0, scrollTop) + body) / rowHeight),
  }
}

/** What of a list is drawn. */
export interface Drawn {
  readonly seen: RowRange
  /** Whether a few rows around those are too. */
  readonly around: boolean
}

/**
 * What is drawn once other rows are seen. Who jumps about waits for what is seen alone, since the
 * next jump may come at once; who goes on from there finds the rows around at hand.
 */
export function drawnAfter(was: Drawn, seen: RowRange): Drawn {
  const { first, end } = was.seen
  if (seen.first === first && seen.end === end) return was
  const jumps = seen.first >= end || seen.end <= first
  return { seen, around: !jumps && (was.around || seen.first !== first) }
}

/** The rows of which something is drawn. */
export function rowsOf({ seen, around }: Drawn): RowRange {
  const more = around ? rowsAround : 0
  return { first: Math.max(0, seen.first - more), end: seen.end + more }
}

/** The indexes of a range within `count` rows, with `kept` among them wherever it stands. */
export function indexesOf({ first, end }: RowRange, count: number, kept?: number): number[] {
  const indexes: number[] = []
  for (let index = first; index < Math.min(end, count); index += 1) indexes.push(index)
  if (kept === undefined || kept >= count || (kept >= first && kept < end)) return indexes
  return kept < first ? [kept, ...indexes] : [...indexes, kept]
}

/** Where to scroll so that a row is seen whole; undefined where it is. */
export function scrollFor(index: number, view: Viewport): number | undefined {
  const { scrollTop, height, rowHeight, headHeight } = view
  const top = index * rowHeight
  if (top < scrollTop) return top
  const bottom = top + rowHeight + headHeight - height
  return bottom > scrollTop ? bottom : undefined
}
