import { useSyncExternalStore } from 'react'
import type { Coverage } from '../../api/config.ts'
import type { Changing } from '../../api/invalidation.ts'
import { currentSession, hasEnded, onSessionChange } from '../../api/session.ts'
import type { Action } from './action.ts'
import type { BulkRun } from './bulk-run.ts'
import type { KeptRun } from './kept-runs.ts'
import type { KeptUndo } from './kept-undo.ts'
import type { Undo } from './undo.ts'
import type { VolumeSum } from './volume.ts'

/** How one resource is made as it was. */
export interface WayBack extends Pick<Undo, 'send'> {
  /** The same, call by call, where it can be kept over a reload of the page. */
  readonly calls?: readonly KeptUndo[] | undefined
}

/** A bulk run the console knows of, with the words to speak of it. */
export interface KnownRun {
  readonly id: number
  readonly title: string
  /** Erased: the panel only names and counts the resources, through `action.kind`. */
  readonly action: Pick<Action<unknown>, 'id' | 'kind'>
  readonly run: BulkRun<unknown>
  /** "3 SIMs deactivated". */
  readonly done: (count: number) => string
  /** The call that takes back what was done to one. */
  readonly undo: (resource: unknown) => WayBack | undefined
  /** What it makes stale; so does taking it back. */
  readonly changed?: Changing | undefined
  /** What of it is kept in the tab, until nobody needs it any more. */
  readonly kept?: Pick<KeptRun, 'id' | 'forget'> | undefined
  /** Of a run that sends much: how many bytes have gone. */
  readonly volume?: Pick<VolumeSum, 'snapshot' | 'subscribe'> | undefined
  /** Where its resources are; calls go to the coverage one is in. */
  readonly coverage: Coverage | undefined
}

let runs: readonly KnownRun[] = []
let lastId = 0
const listeners = new Set<() => void>()

function setRuns(next: readonly KnownRun[]): void {
  runs = next
  for (const listener of listeners) listener()
}

/** Starts a run and hands it to the panel of the shell; it goes on while the person moves about. */
export function startRun(of: Omit<KnownRun, 'id' | 'coverage'>): void {
  setRuns([...runs, { ...of, id: ++lastId, coverage: currentSession()?.coverage }])
  of.run.start()
}

/** The run of which this is kept; undefined where it is none of this page. */
export function knownRun(keptId: string): KnownRun | undefined {
  return runs.find(({ kept }) => kept?.id === keptId)
}

export function dismissRun(id: number): void {
  runs.find((known) => known.id === id)?.kept?.forget()
  setRuns(runs.filter((known) => known.id !== id))
}

export function useRuns(): readonly KnownRun[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => runs,
  )
}

function person(): string {
  const session = currentSession()
  if (!session) return ''
  return [session.endpoint.id, session.operatorId, session.userName].join(' ')
}

let runsOf = person()
onSessionChange(() => {
  for (const { run, coverage } of runs) {
    if (coverage !== currentSession()?.coverage) run.stop()
  }
  // What one person ran is not the next one's business.
  if (person() === runsOf) return
  runsOf = person()
  for (const { run, kept } of runs) {
    run.stop()
    // After a session that ended by its time, the same person goes on.
    if (hasEnded() !== 'expired') kept?.forget()
  }
  setRuns([])
})
