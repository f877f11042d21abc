import { t } from '@lingui/core/macro'
import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiError, explain } from '../../api/errors.ts'
import { Picture, type PictureName } from './Picture.tsx'
import classes from './States.module.css'

interface StateProps {
  readonly picture: PictureName
  readonly title: string
  readonly children?: ReactNode
  /** What to do next: a button or a link. */
  readonly action?: ReactNode
  readonly alert?: boolean
}

/** A picture, a sentence and what to do next, in the place of content. */
export function StatePanel({ picture, title, children, action, alert }: StateProps) {
  return (
    <div className={classes.panel} role={alert ? 'alert' : undefined}>
      <Picture name={picture} />
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}

/** There is nothing yet: what would stand here, and how to get the first one. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <StatePanel picture="empty" title={title} action={action}>
      {children}
    </StatePanel>
  )
}

/** There are rows, and none fits the search or the filters. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <StatePanel
      picture="noMatch"
      title={t`Nothing matches`}
      action={
        <Button variant="default" onClick={onClear}>
          {t`Clear search and filters`}
        </Button>
      }
    >
      {t`Search for something else, or take a filter off.`}
    </StatePanel>
  )
}

/** Something could not be loaded: what happened, and another try where that may help. */
export function Failed({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}) {
  if (error instanceof ApiError && error.status === 403) return <Forbidden error={error} />
  const { title, detail } = explain(error)
  return (
    <StatePanel
      alert
      picture={error instanceof ApiError && error.status === 404 ? 'missing' : 'failed'}
      title={title}
      action={onRetry && <Button onClick={onRetry}>{t`Try again`}</Button>}
    >
      {detail}
    </StatePanel>
  )
}

/** The signed-in person may not see this: which permission is missing, and whom to ask. */
export function Forbidden({ error }: { readonly error: unknown }) {
  const { title, detail } = explain(error)
  return (
    <StatePanel picture="forbidden" title={title}>
      {detail}
    </StatePanel>
  )
}

/** Rows to come, in the shape of rows; shows after 200 ms, so that what is quick does not flicker. */
export function Loading({ rows = 12 }: { readonly rows?: number }) {
  return (
    <div className={classes.loading} role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={classes.loadingRow}>
          <Skeleton height={10} width={`${90 - ((at * 37) % 45)}%`} />
          <Skeleton height={10} width={`${80 - ((at * 23) % 25)}%`} />
          <Skeleton height={10} width="84%" />
          <Skeleton height={10} width={`${70 - ((at * 29) % 35)}%`} />
          <Skeleton height={10} width="60%" />
        </div>
      ))}
    </div>
  )
}

/** A chart to come: `height` is that of its plot, which has a title above and a legend below. */
export function LoadingChart({ height }: { readonly height: number }) {
  return (
    <div className={classes.loading} role="status" aria-label={t`Loading`}>
      <Skeleton height={14} width={180} my={8} />
      <Skeleton height={height - 24} mt={12} mb={48} />
    </div>
  )
}
