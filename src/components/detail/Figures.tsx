import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Figures.module.css'

/** The few numbers a page is about, side by side. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>
}

interface FigureProps {
  readonly label: string
  /** Absent as long as it is on its way: the figure has its place already. */
  readonly value: ReactNode | undefined
  /** Stands in its place where it cannot be had. */
  readonly missing?: ReactNode
  /** How the number stands: a `StatusBadge`. */
  readonly badge?: ReactNode
  /** What it means, in sentences. */
  readonly children?: ReactNode
}

/** One number, what it is, and what is to be said about it. */
export function Figure({ label, value, missing, badge, children }: FigureProps) {
  return (
    <section className={classes.figure} aria-label={label}>
      <div className={classes.head}>
        <h2 className={classes.label}>{label}</h2>
        {badge}
      </div>
      {value === undefined && missing}
      {value === undefined && !missing && (
        <div className={classes.waiting} aria-hidden>
          <Skeleton height={28} width={120} />
          <Skeleton height={12} width={180} maw="100%" />
        </div>
      )}
      {value !== undefined && <p className={classes.value}>{value}</p>}
      {value !== undefined && children !== undefined && (
        <div className={classes.text}>{children}</div>
      )}
    </section>
  )
}
