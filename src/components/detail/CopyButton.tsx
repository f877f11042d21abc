import { t } from '@lingui/core/macro'
import { useCopy } from './useCopy.ts'
import classes from './CopyButton.module.css'

interface CopyButtonProps {
  readonly value: string
  /** What is copied, for the button's name: "Copy SIM ID". */
  readonly what: string
}

/**
 * Copies `value` and says so for a moment. Beside an element with `data-copy-on-hover`
 * it shows only while that is hovered or has the focus within.
 */
export function CopyButton({ value, what }: CopyButtonProps) {
  const { state, label, copy } = useCopy(value, { label: t`Copy ${what}` })

  return (
    <button
      type="button"
      className={classes.button}
      data-state={state}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.preventDefault()
        event.stopPropagation()
        copy()
      }}
    />
  )
}
