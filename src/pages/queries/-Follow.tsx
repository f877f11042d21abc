import { t } from '@lingui/core/macro'
import { Button, Loader } from '@mantine/core'
import { useElapsed } from '../../components/export/useElapsed.ts'
import classes from './queries.module.css'

/** The phases of a query, as the API names them, in order. */
const phases = ['STARTING', 'RUNNING', 'EXPORTING'] as const

/** What each is called; said when it is drawn, in the order of `phases`. */
const labels: Readonly<Record<(typeof phases)[number], string>> = {
  STARTING: t`Starting`,
  RUNNING: t`Running`,
  EXPORTING: t`Writing the result`,
}

interface FollowProps {
  /** As the API says it; undefined until it has said something. */
  readonly status: string | undefined
  /** When it was started, UNIX milliseconds. */
  readonly since: number
  readonly stopped: boolean
  readonly onStop: () => void
  readonly onGoOn: () => void
}

/** How a query stands that is not done yet. */
export function Follow({ status, since, stopped, onStop, onGoOn }: FollowProps) {
  const current = phases.findIndex((phase) => phase === status)
  if (stopped) {
    return (
      <div className={classes.follow}>
        <p>{t`Not looking any more. The query goes on, and counts for this month.`}</p>
        <Button size="xs" variant="default" onClick={onGoOn}>{t`Look again`}</Button>
      </div>
    )
  }
  return (
    <div className={classes.follow}>
      <Loader size={16} aria-hidden />
      <ol className={classes.phases} role="status" aria-label={t`How the query stands`}>
        {phases.map((phase, at) => (
          <li
            key={phase}
            data-done={at < current || undefined}
            aria-current={at === Math.max(0, current) ? 'step' : undefined}
          >
            {labels[phase]}
          </li>
        ))}
      </ol>
      <Elapsed since={since} />
      <Button size="xs" variant="default" onClick={onStop}>{t`Stop looking`}</Button>
    </div>
  )
}

function Elapsed({ since }: { readonly since: number }) {
  const seconds = useElapsed(since)
  return <span className={classes.about}>{t`${seconds} s`}</span>
}
