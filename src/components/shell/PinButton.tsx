import { t } from '@lingui/core/macro'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import classes from './PinButton.module.css'
import { pinLabel } from './pin-label.ts'
import { pin, unpin, useAddress, usePins } from './pins.ts'

interface PinButtonProps {
  /** What the page is about: "SIMs", a SIM's name. */
  readonly label: string
  /** Nothing to come back to: what is pinned can be taken off, and nothing else. */
  readonly fleeting?: boolean | undefined
}

/** Pins the address at hand to the navigation, or takes it off. */
export function PinButton({ label, fleeting }: PinButtonProps) {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const address = useAddress()
  const pinned = usePins().some(({ href }) => href === address)
  if (fleeting && !pinned) return null
  const words = pinned ? t`Unpin this page` : t`Pin this page to the navigation`
  const Icon = pinned ? IconPinFilled : IconPin
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={words}
      title={words}
      data-pinned={pinned || undefined}
      onClick={() => (pinned ? unpin(address) : pin(address, pinLabel(label, search)))}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </button>
  )
}
