import type { ReactNode } from 'react'
import classes from './Figures.module.css'

/** One number that a page is about. */
export interface Figure {
  readonly label: string
  readonly value: string
  /** What it is made of, or how it has changed. */
  readonly note?: ReactNode
}

/** The numbers that a page is about, side by side. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={classes.figure}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {note !== undefined && <dd className={classes.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
