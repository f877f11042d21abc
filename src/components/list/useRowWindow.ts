import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'

interface RowWindowOptions {
  readonly count: number
  /** Pixels; every row has the same. */
  readonly rowHeight: number
  /** Pixels that the sticky header covers. */
  readonly headHeight: number
  readonly scroller: HTMLElement | null
  /** The row that stays in the document wherever one scrolls, since it may hold the focus. */
  readonly active: number | undefined
}

interface RowWindow {
  /** The rows in view and a few around, with their distance in pixels from the first row's top. */
  readonly items: readonly { readonly index: number; readonly start: number }[]
  /** Pixels of all rows together. */
  readonly height: number
  readonly scrollTo: (index: number) => void
}

/** Which rows of a long list are in the document. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { count, rowHeight, headHeight, scroller, active } = options
  // The hook hands out plain values only, so that it alone is left out of the compiler's memory.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // Rendering in step with each scroll event costs more frames than a row that is late by one.
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (active === undefined || active >= count || indexes.includes(active)) return indexes
      return [...indexes, active].toSorted((a, b) => a - b)
    },
  })

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  return {
    items: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ index, start: start - headHeight })),
    height: virtualizer.getTotalSize(),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
