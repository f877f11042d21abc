import { useEffect } from 'react'

/**
 * Marks an element that scrolls sideways with `data-more-left` and `data-more-right` while there is
 * something hidden on that side. Written past React: scrolling must not render anything.
 */
export function useScrollEdges(scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return undefined
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = scroller
      scroller.toggleAttribute('data-more-left', scrollLeft > 0)
      scroller.toggleAttribute('data-more-right', scrollLeft + clientWidth < scrollWidth - 1)
    }
    const observer = new ResizeObserver(mark)
    observer.observe(scroller)
    for (const child of scroller.children) observer.observe(child)
    scroller.addEventListener('scroll', mark, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', mark)
    }
  }, [scroller])
}
