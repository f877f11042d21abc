import { useElementScrollRestoration } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'

/** Milliseconds in which a page that one comes back to grows to what it was. */
const growsFor = 3000

/**
 * Scrolls a box back to where it was when one left the page, for as long as its content is still
 * coming: the router tries once. Whoever scrolls meanwhile ends it. `place` is what it is done anew
 * for; the box bears `id` as `data-scroll-restoration-id`.
 */
export function useScrollBack(box: HTMLElement | null, id: string, place: string): void {
  const entry = useElementScrollRestoration({ id })
  const wanted = useEffectEvent((_place: string) => entry?.scrollY ?? 0)
  useEffect(() => {
    const top = wanted(place)
    if (!box || top === 0) return undefined
    const own = new AbortController()
    const put = () => {
      box.scrollTo({ top })
      if (box.scrollTop >= top - 1) own.abort()
    }
    const grown = new ResizeObserver(put)
    own.signal.addEventListener('abort', () => grown.disconnect())
    for (const child of box.children) grown.observe(child)
    const timer = setTimeout(() => own.abort(), growsFor)
    for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(kind, () => own.abort(), { signal: own.signal, passive: true })
    put()
    return () => {
      clearTimeout(timer)
      own.abort()
    }
  }, [box, place])
}
