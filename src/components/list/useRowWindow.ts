import { useEffect, useState, useSyncExternalStore } from 'react'
import { isPrinting, onPrinting } from '../shell/paper.ts'
import {
  drawnAfter,
  indexesOf,
  rowsInView,
  rowsOf,
  scrollFor,
  type Drawn,
  type RowRange,
  type Viewport,
} from './row-window.ts'

interface RowWindowOptions {
  readonly count: number
  /** What the rows answer, where others may come with each letter: they are drawn as after a jump. */
  readonly question: string | undefined
  /** Pixels; every row has the same. */
  readonly rowHeight: number
  /** Pixels that the sticky header covers. */
  readonly headHeight: number
  readonly scroller: HTMLElement | null
  /** The row that stays in the document wherever one scrolls, since it may hold the focus. */
  readonly active: number | undefined
}

interface RowWindow {
  /**
   * The rows in view and a few around, one below the other; `apart` has what stands elsewhere, with
   * its distance in pixels from the first row's top.
   */
  readonly items: readonly { readonly index: number; readonly apart?: number }[]
  /** Those of them below each other, `end` excluded. */
  readonly range: RowRange
  /** Pixels of all rows together. */
  readonly height: number
  readonly scrollTo: (index: number) => void
}

/** Milliseconds without another jump or question, after which the rows around are drawn too. */
const restMs = 150

/** What is drawn before the box was measured. */
const atFirst: Drawn = { seen: { first: 0, end: 24 }, around: false }

/** What is drawn for paper: nobody prints the rest. */
const onPaper: RowRange = { first: 0, end: 2000 }

/** Which rows of a long list are in the document. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { count, question, rowHeight, headHeight, scroller, active } = options
  const [drawn, setDrawn] = useState(atFirst)
  const [was, setWas] = useState(question)
  if (was !== question) {
    setWas(question)
    setDrawn(({ seen }) => ({ seen, around: false }))
  }
  const printing = useSyncExternalStore(onPrinting, isPrinting)

  useEffect(() => {
    if (!scroller) return undefined
    const look = () => {
      const next = rowsInView(viewOf(scroller, rowHeight, headHeight))
      setDrawn((before) => drawnAfter(before, next))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller, rowHeight, headHeight])
  useEffect(() => {
    if (drawn.around) return undefined
    // Around what is seen by then: it may have been scrolled since.
    const timer = setTimeout(() => setDrawn(({ seen }) => ({ seen, around: true })), restMs)
    return () => clearTimeout(timer)
  }, [drawn])

  const wanted = printing ? onPaper : rowsOf(drawn)
  // Where a list has become shorter the range is corrected by the scrolling that follows.
  const shown = { first: Math.min(wanted.first, count), end: Math.min(wanted.end, count) }
  return {
    items: indexesOf(shown, count, active).map((index) =>
      index >= shown.first && index < shown.end ? { index } : { index, apart: index * rowHeight },
    ),
    range: shown,
    height: count * rowHeight,
    scrollTo: (index) => {
      const top = scroller && scrollFor(index, viewOf(scroller, rowHeight, headHeight))
      if (top !== null && top !== undefined) scroller?.scrollTo({ top })
    },
  }
}

function viewOf(scroller: HTMLElement, rowHeight: number, headHeight: number): Viewport {
  const { scrollTop, clientHeight } = scroller
  return { scrollTop, height: clientHeight, rowHeight, headHeight }
}
