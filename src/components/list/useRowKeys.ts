import { useEffect, useEffectEvent, useRef } from 'react'
import type { List } from './useList.ts'

interface RowKeysOptions<Row> {
  readonly list: List<Row>
  readonly scroller: HTMLElement | null
  readonly active: number | undefined
  readonly setActive: (index: number) => void
  readonly scrollTo: (index: number) => void
  readonly selectable: boolean
  /** Whether the keys work wherever the focus is, or only inside the table. */
  readonly global: boolean
}

const selector = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]'
const overlays = '[role=dialog], [role=menu], [role=listbox]'

/** The keys of a list: `j` `k` and the arrows, `x`, Enter, Escape. */
export function useRowKeys<Row>(options: RowKeysOptions<Row>): void {
  const { scroller, active } = options
  const wantsFocus = useRef(false)

  // After every render: the row may take one more to be there.
  useEffect(() => {
    if (!wantsFocus.current) return
    const target = scroller?.querySelector<HTMLElement>('[data-active] [data-row-focus]')
    if (!target) return
    wantsFocus.current = false
    target.focus({ preventScroll: true })
  })

  const move = (step: number) => {
    const { list, setActive, scrollTo } = options
    const last = list.rows.length - 1
    if (last < 0) return
    const to = active === undefined ? 0 : Math.min(Math.max(active + step, 0), last)
    wantsFocus.current = true
    setActive(to)
    scrollTo(to)
    if (to === active) {
      scroller?.querySelector<HTMLElement>('[data-active] [data-row-focus]')?.focus()
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { list, selectable, global } = options
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof Element ? event.target : document.body
    const inside = scroller?.contains(target) ?? false
    if (target.closest(selector) || target.closest(overlays)) return
    if (!inside && (!global || document.querySelector('[aria-modal=true]'))) return
    const row = active === undefined ? undefined : list.rows[active]
    const inRows = inside && target.closest('tbody') !== null
    switch (true) {
      case event.key === 'j' || (inRows && event.key === 'ArrowDown'):
        move(1)
        break
      case event.key === 'k' || (inRows && event.key === 'ArrowUp'):
        move(-1)
        break
      case event.key === 'x' && selectable && row !== undefined:
        list.selection.toggle(list.rowKey(row))
        break
      case event.key === 'Enter' && (target === document.body || target === scroller):
        scroller?.querySelector<HTMLElement>('[data-active] a[data-row-focus]')?.click()
        break
      case event.key === 'Escape' && list.selection.rows.length > 0:
        list.selection.clear()
        break
      default:
        return
    }
    event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
