import { plural, t } from '@lingui/core/macro'
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../api/use-session.ts'
import { countText } from '../detail/locale.ts'
import type { RunSnapshot } from './bulk-run.ts'
import { dismissRun, type KnownRun } from './bulk-runs.ts'
import { RunDetails } from './RunDetails.tsx'
import classes from './RunPanel.module.css'

/** The bulk runs of this tab, at the bottom of the window. */
export function RunPanel({ runs }: { readonly runs: readonly KnownRun[] }) {
  return (
    <div className={classes.panel}>
      {runs.map((known) => (
        <RunCard key={known.id} known={known} />
      ))}
    </div>
  )
}

type Snapshot = RunSnapshot<unknown>

function RunCard({ known }: { readonly known: KnownRun }) {
  const { run, title } = known
  const snapshot = useSyncExternalStore(run.subscribe, run.snapshot)
  const { phase, counts, waitingUntil } = snapshot
  const elsewhere = useSession()?.coverage !== known.coverage
  const [open, setOpen] = useState(false)
  const going = phase === 'running' || phase === 'paused'
  const left = counts.failed + counts.unanswered + counts.waiting
  useLeaveWarning(going || counts.running > 0)

  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {!going && (
          <CloseButton aria-label={t`Close this run`} onClick={() => dismissRun(known.id)} />
        )}
      </div>
      <Progress snapshot={snapshot} />
      <p className={classes.headline}>{headline(snapshot)}</p>
      <p className={classes.tally}>{tally(counts)}</p>
      <p className="visually-hidden" role="status">
        {phase === 'running' ? '' : headline(snapshot)}
      </p>
      {waitingUntil !== undefined && phase === 'running' && (
        <p>{t`The API limits requests per minute. The run goes on by itself.`}</p>
      )}
      {elsewhere && left > 0 && (
        <p>{t`This run is about the other coverage. Switch back to it to try the rest.`}</p>
      )}
      <div className={classes.buttons}>
        {phase === 'running' && small(t`Pause`, () => run.pause())}
        {phase === 'paused' && small(t`Go on`, () => run.resume())}
        {going && small(t`Stop`, () => run.stop())}
        {!going && counts.running === 0 && left > 0 && !elsewhere && (
          <Button size="xs" onClick={() => run.retry()}>
            {t`Retry ${plural(left, { other: '#' })}`}
          </Button>
        )}
        {small(t`Details`, () => setOpen(true))}
      </div>
      {open && <RunDetails known={known} onClose={() => setOpen(false)} />}
    </section>
  )
}

const small = (label: string, run: () => void) => (
  <Button size="xs" variant="default" onClick={run}>
    {label}
  </Button>
)

const wanted = ({ items, counts }: Snapshot) => items.length - counts.skipped

function Progress({ snapshot }: { readonly snapshot: Snapshot }) {
  const { counts } = snapshot
  const total = wanted(snapshot)
  const lost = counts.failed + counts.unanswered
  return (
    <div
      className={classes.progress}
      role="progressbar"
      aria-label={t`Progress`}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={counts.done + lost}
      aria-valuetext={headline(snapshot)}
    >
      <span data-part="done" style={{ flexGrow: counts.done }} />
      <span data-part="lost" style={{ flexGrow: lost }} />
      <span style={{ flexGrow: total - counts.done - lost }} />
    </div>
  )
}

function headline(snapshot: Snapshot): string {
  const { phase, counts } = snapshot
  const total = countText(wanted(snapshot))
  const answered = countText(counts.done + counts.failed + counts.unanswered)
  const done = countText(counts.done)
  const running = countText(counts.running)
  switch (phase) {
    case 'running':
      return t`${answered} of ${total} answered.`
    case 'paused':
      return t`Paused: ${answered} of ${total} answered.`
    case 'stopped':
      return counts.running > 0
        ? t`Stopping: ${running} are still under way.`
        : t`Stopped: ${done} of ${total} done.`
    default:
      return t`Finished: ${done} of ${total} done.`
  }
}

/** What did not end well, or not yet. */
function tally(counts: Snapshot['counts']): string {
  const { failed, unanswered, waiting, skipped } = counts
  const parts = [
    failed > 0 && t`${plural(failed, { other: '#' })} failed`,
    unanswered > 0 && t`${plural(unanswered, { other: '#' })} without an answer`,
    waiting > 0 && t`${plural(waiting, { other: '#' })} not sent`,
    skipped > 0 && t`${plural(skipped, { other: '#' })} left out`,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

/** A run lives in this tab: closing it asks first. */
function useLeaveWarning(going: boolean): void {
  useEffect(() => {
    if (!going) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [going])
}
