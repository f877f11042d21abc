import { t } from '@lingui/core/macro'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dash } from './Mono.tsx'
import classes from './Properties.module.css'

interface PropertiesProps {
  /** Below each other and close together, in a narrow column. */
  readonly rail?: boolean | undefined
  readonly children: ReactNode
}

/** The facts about something, in as many columns as fit, at most three. */
export function Properties({ rail, children }: PropertiesProps) {
  return (
    <div className={classes.properties} data-rail={rail || undefined}>
      {children}
    </div>
  )
}

interface PropertyGroupProps {
  readonly title: string
  /** Only what is set, without dashes for the rest. */
  readonly known?: boolean
  readonly children: ReactNode
}

/** Facts that belong together, under a quiet heading; without one where a section has said it. */
export function PropertyGroup({ title, known, children }: PropertyGroupProps) {
  return (
    <section className={classes.group} data-known={known || undefined}>
      {title !== '' && <h2 className={classes.groupTitle}>{title}</h2>}
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
  const isSet = children !== undefined && children !== null && children !== false && children !== ''
  return (
    <div
      className={classes.property}
      data-wide={wide || undefined}
      data-unset={!isSet || undefined}
    >
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

interface PropertyActionProps {
  readonly label: string
  /** Whose it is, for who does not see where it stands. */
  readonly fact?: string | undefined
  /** A pencil in the place of the label. */
  readonly icon?: boolean | undefined
  readonly onClick: () => void
}

/** The quiet button beside a fact: "Set", "Change". Who does not see it hears of what fact. */
export function PropertyAction({ label, fact, icon, onClick }: PropertyActionProps) {
  return (
    <button
      type="button"
      className={classes.action}
      aria-label={fact === undefined ? label : t`${label}: ${fact}`}
      data-icon={icon || undefined}
      onClick={onClick}
    >
      {icon ? <IconPencil size={16} stroke={1.6} aria-hidden /> : label}
    </button>
  )
}
