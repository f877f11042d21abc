import { Children, type ReactNode } from 'react'
import { Guard } from '../feedback/Guard.tsx'
import { Together } from '../feedback/Together.tsx'
import classes from './Section.module.css'

interface SectionProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {actions}
      </div>
      <Guard>{children}</Guard>
    </section>
  )
}

/**
 * What stands below a page's header: space around it, reading width unless `wide`. Its parts
 * fail together, and break alone.
 */
export function PageBody({
  wide = false,
  withheld,
  children,
}: {
  readonly wide?: boolean
  /** Permissions of parts that are not even drawn. */
  readonly withheld?: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <div className={classes.body} data-wide={wide || undefined}>
      <Together withheld={withheld}>
        {Children.map(children, (part) => (
          <Guard>{part}</Guard>
        ))}
      </Together>
    </div>
  )
}
