import type { ReactNode } from 'react'
import classes from './Quiet.module.css'

interface QuietProps {
  readonly children: ReactNode
  /** Within a line, beside other things. */
  readonly inline?: boolean
  /** Said to a screen reader when it comes: `status` after the rest, `alert` at once. */
  readonly role?: 'status' | 'alert' | undefined
}

/** A sentence that explains what stands beside it, in the second row of importance. */
export function Quiet({ children, inline, role }: QuietProps) {
  const Element = inline ? 'span' : 'p'
  return (
    <Element className={classes.quiet} role={role}>
      {children}
    </Element>
  )
}
