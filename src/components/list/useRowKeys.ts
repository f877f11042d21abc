import { useEffect, useEffectEvent, useRef } from 'react'
import type { List } from './useList.ts'
import type { Overlay } from './useOverlay.ts'

interface RowKeysOptions<Row> {
  readonly list: List<Row>
  /** The list's rows, with those that have just come. */
  readonly rows: readonly Row[]
  readonly scroller: HTMLElement | null
  readonly active: number | undefined
  readonly setActive: (index: number) => void
  readonly scrollTo: (index: number) => void
  readonly selectable: boolean
  readonly peek: Overlay | undefined
  /** Whether the keys work wherever the focus is, or only inside the table. */
  readonly global: boolean
}

const selector = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]'
const overlays = '[role=dialog], [role=menu], [role=listbox]'

/** The keys of a list: `j` `k` and the arrows, `x`, Space, Enter, Escape. */
export function useRowKeys<Row>(options: RowKeysOptions<Row>): void {
  const { scroller, active, peek } = options
  const wantsFocus = useRef(false)

  const peeked = peek?.value
  const wasPeeked = useRef(peeked)
  useEffect(() => {
    // What is looked at is shown in its list; when it is closed, its row has the focus.
    if (peeked === undefined && wasPeeked.current !== undefined) wantsFocus.current = true
    wasPeeked.current = peeked
  }, [peeked])

  const showActive = useEffectEvent(() => active !== undefined && options.scrollTo(active))
  useEffect(() => {
    if (peeked !== undefined) showActive()
  }, [peeked])

  // After every render: the row may take one more to be there.
  useEffect(() => {
    if (!wantsFocus.current) return
    const target = scroller?.querySelector<HTMLElement>('[data-active] [data-row-focus]')
    if (!target) return
    wantsFocus.current = false
    target.focus({ preventScroll: true })
  })

  const move = (step: number, inPeek: boolean) => {
    const { list, rows, setActive, scrollTo } = options
    const last = rows.length - 1
    if (last < 0) return
    let to = active === undefined ? 0 : Math.min(Math.max(active + step, 0), last)
    // The heads of groups are no rows.
    while (list.remote?.heads.has(to) && to + step >= 0 && to + step <= last) to += step
    const row = rows[to]
    if (peeked !== undefined && row !== undefined) peek?.replace(list.rowKey(row))
    setActive(to)
    scrollTo(to)
    // In the drawer the focus stays there.
    if (inPeek) return
    wantsFocus.current = true
    if (to === active) {
      scroller?.querySelector<HTMLElement>('[data-active] [data-row-focus]')?.focus()
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { list, rows, selectable, global } = options
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof Element ? event.target : document.body
    const inside = scroller?.contains(target) ?? false
    const peekBox = target.closest('[data-peek]')
    if (target.closest(selector) || (!peekBox && target.closest(overlays))) return
    if (!inside && (!global || document.querySelector('[aria-modal=true]'))) return
    const row = active === undefined ? undefined : rows[active]
    const onRow =
      target === document.body || target === peekBox || target.matches('[data-row-focus]')
    const inRows = inside && target.closest('tbody') !== null
    const { key } = event
    if (key === 'j' || (inRows && key === 'ArrowDown')) move(1, peekBox !== null)
    else if (key === 'k' || (inRows && key === 'ArrowUp')) move(-1, peekBox !== null)
    else if (key === 'x' && selectable && row !== undefined) {
      list.selection.toggle(list.rowKey(row))
    } else if (key === 'Escape' && peeked !== undefined) peek?.close()
    else if (key === ' ' && peek !== undefined && row !== undefined && onRow) {
      if (peeked === undefined) peek.open(list.rowKey(row))
      else peek.close()
    } else if (
      key === 'Enter' &&
      (target === document.body || target === scroller || target === peekBox)
    ) {
      scroller?.querySelector<HTMLElement>('[data-active] a[data-row-focus]')?.click()
    } else if (key === 'Escape' && list.selection.rows.length > 0) list.selection.clear()
    else return
    event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
