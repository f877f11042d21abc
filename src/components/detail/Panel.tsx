import { t } from '@lingui/core/macro'
import { Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { explain } from '../../api/errors.ts'
import classes from './Panel.module.css'

interface PanelProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** One of the panels of an overview. */
export function Panel({ title, note, children }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </section>
  )
}

interface PanelStateProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** Lines of the skeleton, shown while there is neither data nor error. */
  readonly lines?: number
  /** Pixels that what comes will take, so that nothing below moves. */
  readonly height?: number
}

/** A panel without its data: still loading, or a sentence about why it is not there. */
export function PanelState({ error, onRetry, lines = 3, height }: PanelStateProps) {
  if (!error) {
    return (
      <div className={classes.skeleton} style={{ minHeight: height }} aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} height={16} width={`${90 - line * 12}%`} />
        ))}
      </div>
    )
  }
  const { title, detail, retry } = explain(error)
  return (
    <div role="alert">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed">{detail}</Text>
      {retry && (
        <button type="button" className={classes.retry} onClick={onRetry}>
          {t`Try again`}
        </button>
      )}
    </div>
  )
}
