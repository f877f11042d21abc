import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Dash } from './Mono.tsx'
import classes from './Properties.module.css'

/** The facts about something, in as many columns as fit, at most three. */
export function Properties({ children }: { readonly children: ReactNode }) {
  return <div className={classes.properties}>{children}</div>
}

/** Facts that belong together, under a quiet heading. */
export function PropertyGroup({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <dl className={classes.list}>{children}</dl>
    </section>
  )
}

interface PropertyProps {
  readonly label: string
  /** What to show; nothing, empty text or null stand as a dash. */
  readonly children?: ReactNode
  /** What sets or changes it: a quiet button beside the value or the dash. */
  readonly action?: ReactNode
  /** Takes the whole width: for tags and other long values. */
  readonly wide?: boolean
}

/** One fact: its label above its value. */
export function Property({ label, children, action, wide }: PropertyProps) {
  const isSet = children !== undefined && children !== null && children !== ''
  return (
    <div className={classes.property} data-wide={wide || undefined}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {isSet ? (
          <>
            <div className={classes.content}>{children}</div>
            {action}
          </>
        ) : (
          <Dash set={action} />
        )}
      </dd>
    </div>
  )
}

/** The quiet button beside a fact: "Set", "Change". Who does not see it hears of what fact. */
export function PropertyAction({
  label,
  fact,
  onClick,
}: {
  readonly label: string
  readonly fact: string
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className={classes.action}
      aria-label={t`${label}: ${fact}`}
      onClick={onClick}
    >
      {label}
    </button>
  )
}
