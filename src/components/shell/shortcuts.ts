import { t } from '@lingui/core/macro'
import { useEffect } from 'react'

const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** What `mod` is on this computer's keyboard. */
export const modKey = isMac ? '⌘' : 'Ctrl'

/** A key and what it does, for the list that `?` shows. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

export const shortcuts: readonly { readonly where: string; readonly list: readonly Shortcut[] }[] =
  [
    {
      where: t`Everywhere`,
      list: [
        { keys: [modKey, 'K'], does: t`Search, go to a page, or do something` },
        { keys: ['/'], does: t`Search on this page` },
        { keys: ['?'], does: t`Show this list` },
        { keys: ['Esc'], does: t`Close what is open` },
        { keys: [modKey, 'Z'], does: t`Undo what was just done, while its message shows` },
      ],
    },
    {
      where: t`In a list`,
      list: [
        { keys: ['j'], does: t`Go to the next row` },
        { keys: ['k'], does: t`Go to the previous row` },
        { keys: ['x'], does: t`Select the row` },
        { keys: [t`Space`], does: t`Look at the row beside the list` },
        { keys: ['Enter'], does: t`Open the row` },
      ],
    },
  ]

interface ShortcutActions {
  readonly openPalette: () => void
  readonly openShortcuts: () => void
}

/** Listens for the keys that work on every page. */
export function useShortcuts({ openPalette, openShortcuts }: ShortcutActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const mod = isMac ? event.metaKey : event.ctrlKey
      if (mod && !event.shiftKey && event.key.toLowerCase() === 'k') {
        if (isModalOpen()) return
        event.preventDefault()
        closePopovers()
        openPalette()
        return
      }
      if (event.ctrlKey || event.metaKey || isTyping(event.target) || isModalOpen()) return
      if (event.key === '?') {
        event.preventDefault()
        closePopovers()
        openShortcuts()
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search-input]')
        if (!search) return
        event.preventDefault()
        search.focus()
        search.select()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [openPalette, openShortcuts])
}

/**
 * Closes menus and panels, which lie above dialogs too: they go at a press anywhere else, and what
 * is opened by a key is none.
 */
export function closePopovers(): void {
  document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
}

/** Whether keys go to an input now. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  )
}

/** Whether a dialog is over the page. */
export function isModalOpen(): boolean {
  return document.querySelector('[aria-modal="true"], dialog[open]') !== null
}
