import { t } from '@lingui/core/macro'
import { Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { explain } from '../../api/errors.ts'
import { Guard } from '../feedback/Guard.tsx'
import { useTogether } from '../feedback/Together.tsx'
import { Dash } from './Mono.tsx'
import classes from './Panel.module.css'

interface PanelProps {
  readonly title: string
  readonly note?: ReactNode
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
      <Guard>{children}</Guard>
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

/**
 * A panel without its data: still loading, or a sentence about why it is not there, unless the page
 * says it for several of them (`Together`).
 */
export function PanelState({ error, onRetry, lines = 3, height }: PanelStateProps) {
  const says = useTogether(error, onRetry)
  // The panel keeps the height that its lines have while it waits.
  const style = { minHeight: height ?? lines * 28 - 12 }
  if (!error) {
    return (
      <div className={classes.skeleton} style={style} aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} height={16} width={`${90 - line * 12}%`} />
        ))}
      </div>
    )
  }
  if (says === 'withheld') return <span hidden data-withheld />
  if (says === 'told') {
    return (
      <div style={style}>
        <Dash />
      </div>
    )
  }
  const { title, detail, retry } = explain(error)
  return (
    <div role="alert" style={style}>
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
