import { plural, t } from '@lingui/core/macro'
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../api/use-session.ts'
import { bytesText, countText } from '../detail/locale.ts'
import type { RunSnapshot } from './bulk-run.ts'
import { dismissRun, type KnownRun } from './bulk-runs.ts'
import { RunDetails } from './RunDetails.tsx'
import classes from './RunPanel.module.css'
import { undoRun } from './undo-run.ts'
import { showsFor, UndoButton } from './UndoButton.tsx'

/** The bulk runs of this tab, below the page: they take room of their own and cover nothing. */
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
  const ended = !going && counts.running === 0
  const went = phase === 'finished' && left === 0
  const said = went ? known.done(counts.done) : headline(snapshot)
  const { isFresh, renew, holds } = useFreshness(
    ended,
    open,
    () => left === 0 && dismissRun(known.id),
  )
  useLeaveWarning(!ended)

  return (
    <section className={classes.card} aria-label={title} {...holds}>
      <h2 className={went ? 'visually-hidden' : classes.title}>{title}</h2>
      {!went &&
        (known.volume ? (
          <VolumeProgress volume={known.volume} />
        ) : (
          <Progress snapshot={snapshot} />
        ))}
      <p className={classes.headline}>{said}</p>
      <p className={classes.tally}>{tally(counts)}</p>
      <p className="visually-hidden" role="status">
        {phase === 'running' ? '' : said}
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
        {ended && isFresh && !elsewhere && <UndoThem known={known} snapshot={snapshot} />}
        {ended && left > 0 && !elsewhere && (
          <Button
            size="xs"
            onClick={() => {
              renew()
              run.retry()
            }}
          >
            {t`Retry ${plural(left, { other: '#' })}`}
          </Button>
        )}
        {small(t`Details`, () => setOpen(true))}
        {!going && (
          <CloseButton aria-label={t`Close this run`} onClick={() => dismissRun(known.id)} />
        )}
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

/** Takes back those that were done, as far as there is a way back. */
function UndoThem({ known, snapshot }: { readonly known: KnownRun; readonly snapshot: Snapshot }) {
  const [used, setUsed] = useState(false)
  const done = snapshot.items.filter(({ state }) => state === 'done')
  const undoable = done.filter(({ resource }) => known.undo(resource) !== undefined).length
  return used || undoable === 0 ? null : (
    <UndoButton
      label={
        undoable === done.length
          ? undefined
          : t`Undo ${plural(undoable, { other: '#' })} of ${plural(done.length, { other: '#' })}`
      }
      onUndo={() => {
        setUsed(true)
        void undoRun(known)
      }}
    />
  )
}

/**
 * Whether a run ended a moment ago. The pointer or the focus on it holds the time, and so does
 * `held`; `onOver` is called when the time is over.
 */
function useFreshness(ended: boolean, held: boolean, onOver: () => void) {
  const [over, setOver] = useState(false)
  const [pointed, setPointed] = useState(false)
  const card = useRef<HTMLElement>(null)
  const waits = ended && !held && !pointed
  const end = useEffectEvent(() => {
    setOver(true)
    onOver()
  })
  useEffect(() => {
    if (!waits) return undefined
    let timer = setTimeout(look, showsFor)
    // A button that had the focus may be gone without a word: it is looked for, not listened to.
    function look() {
      if (card.current?.contains(document.activeElement)) timer = setTimeout(look, 1000)
      else end()
    }
    return () => clearTimeout(timer)
  }, [waits])
  return {
    isFresh: !over,
    renew: () => setOver(false),
    holds: {
      ref: card,
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
    },
  }
}

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

/** How many bytes have gone, of a run that sends much. */
function VolumeProgress({ volume }: { readonly volume: NonNullable<KnownRun['volume']> }) {
  const { sent, total } = useSyncExternalStore(volume.subscribe, volume.snapshot)
  const [gone, all] = [bytesText(sent), bytesText(total)]
  return (
    <>
      <div
        className={classes.progress}
        role="progressbar"
        aria-label={t`Progress`}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={sent}
        aria-valuetext={t`${gone} of ${all} sent`}
      >
        <span data-part="done" style={{ flexGrow: sent }} />
        <span style={{ flexGrow: Math.max(total - sent, total === 0 ? 1 : 0) }} />
      </div>
      <p className={classes.tally}>{t`${gone} of ${all} sent`}</p>
    </>
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
