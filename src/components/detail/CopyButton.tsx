import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
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
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), 1500)
    return () => clearTimeout(timer)
  }, [state])

  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('failed'),
    )
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
        void copy()
      }}
    />
  )
}
