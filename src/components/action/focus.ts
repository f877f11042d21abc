/**
 * Where the focus is to go back to when a dialog that opens now is closed: what has it, or the
 * button of the menu it is in, because the menu will be gone.
 */
export function focusOrigin(): HTMLElement | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined
  const menu = activeElement.closest('[role=menu]')
  if (!menu) return activeElement
  const button = document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)
  return button instanceof HTMLElement ? button : undefined
}

/** Gives the focus back; to the page where what had it is gone. Leaves a focus elsewhere alone. */
export function returnFocus(origin: HTMLElement | undefined): void {
  const { activeElement } = document
  if (activeElement && activeElement !== document.body) return
  const target = origin?.isConnected ? origin : document.getElementById('main')
  target?.focus({ preventScroll: true })
}
