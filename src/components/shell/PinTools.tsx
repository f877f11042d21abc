import { t } from '@lingui/core/macro'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import classes from './Navigation.module.css'
import { movePin, unpin, usePins, type Pin } from './pins.ts'

interface PinToolsProps {
  readonly pin: Pin
  /** The line of each pin, in their order. */
  readonly lines: () => readonly Element[]
}

/** Puts a pin into its place among the others, or takes it off. */
export function PinTools({ pin: { href, label }, lines }: PinToolsProps) {
  const pins = usePins()
  const at = pins.findIndex((one) => one.href === href)
  const first = at === 0
  const last = at === pins.length - 1
  const move = (by: -1 | 1) => (event: MouseEvent<HTMLElement>) => {
    const button = event.currentTarget
    movePin(href, by)
    // A line that is moved in the document loses the focus.
    requestAnimationFrame(() => button.focus())
  }
  const remove = () => {
    unpin(href)
    // The focus goes to the next one, not to nowhere.
    requestAnimationFrame(() => {
      const left = lines()
      const next = left[Math.min(at, left.length - 1)]?.querySelector<HTMLElement>('[data-unpin]')
      ;(next ?? document.getElementById('main'))?.focus()
    })
  }
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        aria-label={t`Move ${label} up`}
        aria-disabled={first || undefined}
        onClick={first ? undefined : move(-1)}
      >
        <IconArrowUp size={14} stroke={1.8} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={t`Move ${label} down`}
        aria-disabled={last || undefined}
        onClick={last ? undefined : move(1)}
      >
        <IconArrowDown size={14} stroke={1.8} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.tool}
        data-unpin
        aria-label={t`Unpin ${label}`}
        onClick={remove}
      >
        <IconX size={14} stroke={1.8} aria-hidden />
      </button>
    </>
  )
}
