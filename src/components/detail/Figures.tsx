import type { ReactNode } from 'react'
import classes from './Figures.module.css'

/** The few numbers a page is about, side by side. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>
}

interface FigureProps {
  readonly label: string
  readonly value: ReactNode
  /** How the number stands: a `StatusBadge`. */
  readonly badge?: ReactNode
  /** What it means, in sentences. */
  readonly children?: ReactNode
}

/** One number, what it is, and what is to be said about it. */
export function Figure({ label, value, badge, children }: FigureProps) {
  return (
    <section className={classes.figure} aria-label={label}>
      <div className={classes.head}>
        <h2 className={classes.label}>{label}</h2>
        {badge}
      </div>
      <p className={classes.value}>{value}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
    </section>
  )
}
