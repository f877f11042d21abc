import { t } from '@lingui/core/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { PinButton } from '../shell/PinButton.tsx'
import classes from './DetailHeader.module.css'
import { Mono } from './Mono.tsx'

/** A page above the one at hand. */
export interface Crumb {
  readonly label: string
  readonly link: LinkProps
}

interface DetailHeaderProps {
  readonly trail?: readonly Crumb[]
  readonly title: string
  /** Its state: a `StatusBadge`, an `OnlineDot`. */
  readonly badge?: ReactNode
  /** What changes the name: a quiet button beside it. */
  readonly edit?: ReactNode
  readonly identifier?: { readonly value: string; readonly what: string }
  /** The primary button, at most two plain ones, and a menu with the rest, in this order. */
  readonly actions?: ReactNode
  /** Nothing to come back to: a form, a failure. */
  readonly fleeting?: boolean
}

/** What this page is about, how it stands, and what can be done with it now. */
export function DetailHeader(props: DetailHeaderProps) {
  const { trail, title, badge, edit, identifier, actions, fleeting } = props
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <div className={classes.about}>
          <div className={classes.heading}>
            {trail && <Trail trail={trail} />}
            <h1 className={classes.title} title={title}>
              <bdi>{title}</bdi>
            </h1>
            {edit}
            {badge}
            <PinButton label={title} fleeting={fleeting} />
          </div>
          {identifier && (
            <div className={classes.identifier}>
              <Mono copy={identifier.what}>{identifier.value}</Mono>
            </div>
          )}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  )
}

function Trail({ trail }: { readonly trail: readonly Crumb[] }) {
  return (
    <nav aria-label={t`Breadcrumb`} className={classes.trail}>
      {trail.map(({ label, link }) => (
        <Fragment key={label}>
          {/* The page above is not the one at hand, though its address begins this one's. */}
          <Link {...link} activeOptions={{ exact: true }} className={classes.crumb}>
            <bdi>{label}</bdi>
          </Link>
          <IconChevronRight size={12} stroke={1.75} aria-hidden />
        </Fragment>
      ))}
    </nav>
  )
}
