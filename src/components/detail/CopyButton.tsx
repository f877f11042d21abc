import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import { useCopy } from './useCopy.ts'
import classes from './CopyButton.module.css'

interface CopyButtonProps {
  readonly value: string
  /** What is copied, for the button's name: "Copy SIM ID". */
  readonly what: string
}

/**
 * Copies `value` and says so for a second and a half. Beside an element with `data-copy-on-hover`
 * it shows only while that is hovered or has the focus within.
 */
export function CopyButton({ value, what }: CopyButtonProps) {
  const { state, copy, reset } = useCopy(value)

  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(reset, 1500)
    return () => clearTimeout(timer)
  }, [state, reset])

  const words = { idle: t`Copy ${what}`, copied: t`Copied`, failed: t`The browser did not copy it` }
  return (
    <button
      type="button"
      className={classes.button}
      data-state={state}
      aria-label={words[state]}
      title={words[state]}
      onClick={(event) => {
        event.preventDefault()
        event.stopPropagation()
        copy()
      }}
    />
  )
}
