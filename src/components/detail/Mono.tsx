import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'
import { middleCut } from './middle-cut.ts'
import classes from './Mono.module.css'

/** Signs of an identifier that stays on one line, wherever it stands: "CR30-SC". */
const short = 12

interface MonoProps {
  readonly children: string
  /** What it is: lets one copy it. */
  readonly copy?: string
  /** Where there is no room for all of it, its middle is left out and its end stays. */
  readonly cut?: boolean
}

/** An identifier or another exact string, in monospace. */
export function Mono({ children, copy, cut = false }: MonoProps) {
  const [head, tail] = cut ? middleCut(children) : [children]
  const text = (
    <span
      className={classes.mono}
      translate="no"
      data-cut={tail !== undefined || undefined}
      data-short={children.length <= short || undefined}
    >
      {tail === undefined ? head : <span className={classes.head}>{head}</span>}
      {tail}
    </span>
  )
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
