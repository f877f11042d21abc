import { useSyncExternalStore } from 'react'
import { ApiError } from '../../api/errors.ts'
import { runExport, type ReadyFile, type StartExport } from '../../api/exports.ts'
import { currentSession, onSessionChange } from '../../api/session.ts'

/** How far a file is that was asked for. */
export type ExportState =
  | { readonly phase: 'preparing'; readonly since: number }
  | { readonly phase: 'ready'; readonly file: ReadyFile; readonly at: number }
  | { readonly phase: 'failed'; readonly error: unknown }

interface Job {
  readonly state: ExportState
  readonly stop: () => void
}

let jobs: ReadonlyMap<string, Job> = new Map()
const listeners = new Set<() => void>()
/** Keys of the exports that are on screen, with how often: what they tell need not be told twice. */
const watched = new Map<string, number>()

function set(key: string, job: Job | undefined): void {
  const next = new Map(jobs)
  if (job) next.set(key, job)
  else next.delete(key)
  jobs = next
  for (const listener of listeners) listener()
}

/**
 * Asks for a file; it goes on while the person moves about the console. `tell` is called when it
 * ends while nothing on screen shows it. Times are UNIX milliseconds.
 */
export function startExport(
  key: string,
  start: StartExport,
  tell: (state: ExportState) => void,
): void {
  jobs.get(key)?.stop()
  const abort = new AbortController()
  const stop = () => abort.abort()
  set(key, { state: { phase: 'preparing', since: Date.now() }, stop })
  const end = (state: ExportState) => {
    if (abort.signal.aborted) return
    set(key, { state, stop })
    if (!watched.has(key)) tell(state)
  }
  runExport(start, abort.signal).then(
    (file) => end({ phase: 'ready', file, at: Date.now() }),
    (error: unknown) => {
      if (!(error instanceof ApiError && error.code === 'aborted')) end({ phase: 'failed', error })
    },
  )
}

/** A fresh address for a file that is ready. */
export function renewExport(key: string, url: string): void {
  const job = jobs.get(key)
  if (job?.state.phase !== 'ready') return
  const file = { ...job.state.file, url }
  set(key, { ...job, state: { phase: 'ready', file, at: Date.now() } })
}

/** Forgets an export; one that goes on is no longer waited for. */
export function dropExport(key: string): void {
  jobs.get(key)?.stop()
  set(key, undefined)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where an export stands; undefined where none was asked for. */
export function useExportState(key: string): ExportState | undefined {
  return useSyncExternalStore(subscribe, () => jobs.get(key)?.state)
}

/** Marks an export as on screen until the function that is returned is called. */
export function watchExport(key: string): () => void {
  watched.set(key, (watched.get(key) ?? 0) + 1)
  return () => {
    const left = (watched.get(key) ?? 1) - 1
    if (left > 0) watched.set(key, left)
    else watched.delete(key)
  }
}

function owner(): string {
  const session = currentSession()
  if (!session) return ''
  return [session.endpoint.id, session.coverage, session.operatorId, session.userName].join(' ')
}

let ownedBy = owner()
onSessionChange(() => {
  // What one person, or the other coverage, asked for is not on this page.
  if (owner() === ownedBy) return
  ownedBy = owner()
  for (const key of jobs.keys()) dropExport(key)
})
