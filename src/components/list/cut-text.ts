import type { PointerEvent } from 'react'

/**
 * For `onPointerOver` of a table's body: shows the whole text of a cell that is cut off, and nothing
 * for one that is not. One listener serves all cells, and no cell carries its text twice.
 */
export function titleCutText({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null
  if (!cell) return
  const cut = [cell, ...cell.querySelectorAll('span')].some(
    (box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth,
  )
  if (cut) cell.title = cell.textContent ?? ''
  else cell.removeAttribute('title')
}
