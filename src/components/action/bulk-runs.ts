import { useSyncExternalStore } from 'react'
import type { AnyAction } from './action.ts'
import type { BulkRun } from './bulk-run.ts'

/** A bulk run the console knows of, with the words to speak of it. */
export interface KnownRun {
  readonly id: number
  readonly title: string
  /** Erased: the panel only names and counts the resources, through `action.kind`. */
  readonly action: AnyAction<unknown>
  readonly run: BulkRun<unknown>
}

let runs: readonly KnownRun[] = []
let lastId = 0
const listeners = new Set<() => void>()

function setRuns(next: readonly KnownRun[]): void {
  runs = next
  for (const listener of listeners) listener()
}

/** Starts a run and hands it to the panel of the shell; it goes on while the person moves about. */
export function startRun<R>(title: string, action: AnyAction<R>, run: BulkRun<R>): void {
  const known: KnownRun = {
    id: ++lastId,
    title,
    action: action as AnyAction<unknown>,
    run: run as BulkRun<unknown>,
  }
  setRuns([...runs, known])
  run.start()
}

export function dismissRun(id: number): void {
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
