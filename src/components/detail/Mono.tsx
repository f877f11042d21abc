import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'
import classes from './Mono.module.css'

/** An identifier or another exact string, in monospace; with `copy` (what it is) it can be copied. */
export function Mono({ children, copy }: { readonly children: string; readonly copy?: string }) {
  const text = <span className={classes.mono}>{children}</span>
  if (copy === undefined) return text
  return (
    <span className={classes.with} data-copy-on-hover>
      {text}
      <CopyButton value={children} what={copy} />
    </span>
  )
}

/** Stands where something is not set, with the button or link that sets it, if there is one. */
export function Dash({ set }: { readonly set?: ReactNode }) {
  if (set === undefined) return <span className={classes.dash}>—</span>
  return (
    <span className={classes.dash}>
      <span aria-hidden>—</span>
      <span className="visually-hidden">{t`Not set`}</span>
      {set}
    </span>
  )
}
