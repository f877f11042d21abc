import type { ReactNode } from 'react'
import { Failed, NoMatch } from '../feedback/States.tsx'
import { useTellCount } from '../shell/counts.ts'
import { PinButton } from '../shell/PinButton.tsx'
import { SiblingTabs } from '../shell/SiblingTabs.tsx'
import classes from './ListPage.module.css'
import { isWaiting } from './LoadingRows.tsx'
import type { List } from './useList.ts'

interface ListPageProps {
  readonly title: string
  /** The one primary action, and beside it whatever the page offers. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page that is a list: its title, then controls and table down to the bottom of the window. */
export function ListPage({ title, actions, children }: ListPageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        <PinButton label={title} />
        <div className={classes.actions}>{actions}</div>
      </div>
      <SiblingTabs />
      {children}
    </div>
  )
}

/** A sentence about all of a list, above its controls. */
export function ListNote({ children }: { readonly children: ReactNode }) {
  return <p className={classes.note}>{children}</p>
}

/** A line between a list's title and its bar, for what decides which rows there are: its period. */
export function ListLine({ children }: { readonly children: ReactNode }) {
  return <div className={classes.line}>{children}</div>
}

interface ListBodyProps<Row> {
  readonly list: List<Row>
  /** What to show while there is nothing at all: an `Empty`. */
  readonly empty: ReactNode
  readonly children: ReactNode
}

/**
 * The table where there are rows or may come some, which it has the shape of; else the picture of
 * why there are none.
 */
export function ListBody<Row>({ list, empty, children }: ListBodyProps<Row>) {
  const { source, rows } = list
  useTellCount(
    source.status === 'ready' && !source.hasMore ? (list.remote?.count ?? rows.length) : undefined,
  )
  if (source.status === 'failed') return <Failed error={source.error} onRetry={source.retry} />
  // A page of answers may be empty with more behind it: nothing is said before all is known.
  if (rows.length > 0 || isWaiting(list)) return children
  return list.narrowed ? <NoMatch onClear={list.clearNarrowing} /> : empty
}
