import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Guard } from '../feedback/Guard.tsx'
import { millisecondsText } from './milliseconds.ts'
import { StatusBadge, type Tone } from './StatusBadge.tsx'
import { Time } from './Time.tsx'
import classes from './ResultCard.module.css'

interface ResultCardProps {
  /** How it ended. */
  readonly badge: { readonly tone: Tone; readonly label: string }
  /** What was asked, in a line. */
  readonly summary: string
  /** When it was sent, UNIX milliseconds, and for how many milliseconds. */
  readonly at: number
  readonly took: number
  readonly open: boolean
  /** What is shown in it: kept in the tab, it may be broken. */
  readonly of: unknown
  readonly children: ReactNode
  /** Fills the form in as it was then. */
  readonly onRepeat: () => void
}

/** What came of one run of a form: folded, how it ended; unfolded, everything. */
export function ResultCard(props: ResultCardProps) {
  const { badge, summary, at, took, open, of, children, onRepeat } = props
  return (
    <details className={classes.card} open={open}>
      <summary className={classes.head}>
        <StatusBadge {...badge} />
        <span className={classes.summary} translate="no">
          {summary}
        </span>
        <span className={classes.when}>
          <Time at={at} />
          <span>{millisecondsText(took)}</span>
        </span>
      </summary>
      <div className={classes.body}>
        <Guard of={of}>{children}</Guard>
        <div>
          <Button variant="default" size="xs" onClick={onRepeat}>
            {t`Fill in again`}
          </Button>
        </div>
      </div>
    </details>
  )
}
