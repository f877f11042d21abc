import { Button, CloseButton, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { dismissRun, useRuns, type KnownRun } from './bulk-runs.ts'
import { RunDetails } from './RunDetails.tsx'
import classes from './RunPanel.module.css'

/** The bulk runs of this tab, at the bottom of the window wherever one goes. Mounted by the shell. */
export function RunPanel() {
  const runs = useRuns()
  if (runs.length === 0) return null
  return (
    <div className={classes.panel}>
      {runs.map((known) => (
        <RunCard key={known.id} known={known} />
      ))}
    </div>
  )
}

function RunCard({ known }: { readonly known: KnownRun }) {
  const { run } = known
  const { phase, counts, items, waitingUntil } = useSyncExternalStore(run.subscribe, run.snapshot)
  const [open, setOpen] = useState(false)
  const total = items.length - counts.skipped
  const settled = counts.done + counts.failed + counts.unanswered
  const going = phase === 'running' || phase === 'paused'
  const lost = counts.failed + counts.unanswered
  useLeaveWarning(going)

  return (
    <Paper withBorder shadow="md" p="md" role="status" aria-label={known.title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600}>{known.title}</Text>
          {!going && (
            <CloseButton aria-label="Close this run" onClick={() => dismissRun(known.id)} />
          )}
        </Group>
        <Progress.Root size={6} aria-label="Progress">
          <Progress.Section
            value={share(counts.done, total)}
            color="teal"
            aria-label={`${counts.done} of ${total} done`}
          />
          <Progress.Section
            value={share(lost, total)}
            color="red"
            aria-label={`${lost} of ${total} not done`}
          />
        </Progress.Root>
        <Text size="sm" className="tabular">
          {headline(phase, settled, total)}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {tally(counts)}
        </Text>
        {waitingUntil !== undefined && going && (
          <Text size="sm">The API limits requests per minute. The run goes on by itself.</Text>
        )}
        <Group gap="sm">
          {phase === 'running' && (
            <Button size="xs" variant="default" onClick={() => run.pause()}>
              Pause
            </Button>
          )}
          {phase === 'paused' && (
            <Button size="xs" variant="default" onClick={() => run.resume()}>
              Go on
            </Button>
          )}
          {going && (
            <Button size="xs" variant="default" onClick={() => run.stop()}>
              Stop
            </Button>
          )}
          {!going && lost + counts.waiting > 0 && (
            <Button size="xs" onClick={() => run.retry()}>
              {retryLabel(lost + counts.waiting)}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            Details
          </Button>
        </Group>
      </Stack>
      {open && <RunDetails known={known} onClose={() => setOpen(false)} />}
    </Paper>
  )
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100)

function headline(phase: string, settled: number, total: number): string {
  switch (phase) {
    case 'running':
      return `${settled} of ${total} answered.`
    case 'paused':
      return `Paused: ${settled} of ${total} answered.`
    case 'stopped':
      return `Stopped: ${settled} of ${total} answered.`
    default:
      return `Finished: all ${total} are accounted for.`
  }
}

function tally(counts: Record<string, number>): string {
  const parts = [
    `${counts['done']} done`,
    `${counts['failed']} failed`,
    `${counts['unanswered']} without an answer`,
    `${counts['skipped']} left out`,
    `${counts['waiting']} not sent`,
  ]
  return parts.filter((part, index) => index === 0 || !part.startsWith('0 ')).join(' · ')
}

const retryLabel = (count: number) => (count === 1 ? 'Retry 1' : `Retry ${count}`)

/** A run lives in this tab: closing it asks first. */
function useLeaveWarning(going: boolean): void {
  useEffect(() => {
    if (!going) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [going])
}
