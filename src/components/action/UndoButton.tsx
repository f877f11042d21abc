import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useEffect, useRef, type FocusEvent } from 'react'
import { returnFocus } from './focus.ts'
import { isModalOpen, isTyping } from '../shell/shortcuts.ts'

/** How long a message about something done shows, in milliseconds. */
export const showsFor = 6000

interface UndoButtonProps {
  /** "Undo" when left out. */
  readonly label?: string | undefined
  readonly onUndo: () => void
}

/** Takes back what a message is about. It has keys while it is there. */
export function UndoButton({ label = t`Undo`, onUndo }: UndoButtonProps) {
  return (
    <Button {...useUndoKeys(onUndo)} size="xs" variant="subtle" onClick={onUndo}>
      {label}
    </Button>
  )
}

/** Everything that can be taken back now; the keys are about the newest. */
const offers: object[] = []

/**
 * What a button needs that takes something back: while it is there, Ctrl or Command and Z does the
 * same and F8 goes to it; when it goes away, the focus is where it came from. Where one types or a
 * dialog is open, the keys are theirs.
 */
function useUndoKeys(undo: () => void) {
  const button = useRef<HTMLButtonElement>(null)
  const origin = useRef<{ readonly from: EventTarget | null }>(undefined)
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    const offer = {}
    offers.push(offer)
    const press = (event: KeyboardEvent) => {
      if (offers.at(-1) !== offer || event.defaultPrevented || event.shiftKey || event.altKey)
        return
      if (isTyping(event.target) || isModalOpen()) return
      const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      if (!undoes && event.key !== 'F8') return
      event.preventDefault()
      if (undoes) latest.current()
      else button.current?.focus()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      offers.splice(offers.indexOf(offer), 1)
      if (!origin.current) return
      const { from } = origin.current
      returnFocus(from instanceof HTMLElement ? from : undefined)
    }
  }, [])
  return {
    ref: button,
    'aria-keyshortcuts': 'Control+Z Meta+Z F8',
    onFocus: ({ relatedTarget }: FocusEvent) => {
      origin.current = { from: relatedTarget }
    },
    onBlur: () => {
      if (button.current) origin.current = undefined
    },
  }
}
