import type { ReactNode } from 'react'
import classes from './Note.module.css'

interface NoteProps {
  readonly tone: 'warning' | 'danger' | 'quiet'
  readonly title: string
  /** `alert` is read out at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status'
  readonly children?: ReactNode
}

/** A few words that must not be missed, inside a dialog. */
export function Note({ tone, title, role, children }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={role}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
    </div>
  )
}
