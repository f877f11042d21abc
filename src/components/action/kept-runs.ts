import { keptMark as mark } from './kept-mark.ts'
import type { ItemState, RunItem } from './bulk-run.ts'
import { currentSession, ownerOf } from '../../api/session.ts'

/**
 * Runs that survive a reload of the page: what each is to do, and what became of each resource, in
 * the tab's `sessionStorage`. That is written at once, so that no call is sent of which nothing is
 * known afterwards. Of one person in one coverage, until the run is closed or they sign out.
 */

/** What is kept of a resource; `memo` is whatever its run has to remember. */
export interface KeptItem extends Omit<RunItem<unknown>, 'resource'> {
  readonly memo?: unknown
}

interface Stored<Plan> {
  readonly owner: string
  readonly kind: string
  readonly plan: Plan
}

/** A run that is kept. */
export interface KeptRun {
  readonly id: string
  readonly note: (index: number, item: KeptItem) => void
  readonly forget: () => void
}

const owner = () => {
  const session = currentSession()
  return `${session?.endpoint.id} ${ownerOf(session)}`
}

const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(`${mark} `))

function wrote(key: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

function handleOf(id: string): KeptRun {
  return {
    id,
    note: (index, { memo, ...item }) => {
      const key = `${mark} ${id} ${index}`
      // Where there is no room for all of it: what was sent before is read again all the same.
      if (!wrote(key, { ...item, memo })) wrote(key, item)
    },
    forget: () => {
      for (const key of keys()) {
        if (key === `${mark} ${id}` || key.startsWith(`${mark} ${id} `)) {
          sessionStorage.removeItem(key)
        }
      }
    },
  }
}

/**
 * Notes what became of each resource before anything more is sent: for a run's `onItem`. `memoOf`
 * says what is to be remembered of it beside that, if anything.
 */
export function noteOf(
  kept: KeptRun | undefined,
  memoOf: (index: number, state: ItemState) => unknown,
): (index: number, item: Pick<RunItem<unknown>, 'state' | 'code' | 'message'>) => void {
  return (index, { state, code, message }) =>
    kept?.note(index, {
      state,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      memo: memoOf(index, state),
    })
}

const mine = new Set<string>()

/** Holds a run for this tab as long as the page lives; false where another one does. */
export function holdRun(id: string): Promise<boolean> {
  if (mine.has(id)) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`${mark} ${id}`, { ifAvailable: true }, (lock) => {
      if (lock) mine.add(id)
      resolve(lock !== null)
      return lock ? new Promise<never>(() => undefined) : undefined
    })
  })
}

/** Keeps a run; undefined where the tab has no room for it, or no storage at all. */
export function keepRun(kind: string, plan: unknown): KeptRun | undefined {
  const id = crypto.randomUUID()
  try {
    const stored: Stored<unknown> = { owner: owner(), kind, plan }
    sessionStorage.setItem(`${mark} ${id}`, JSON.stringify(stored))
    return handleOf(id)
  } catch {
    return undefined
  }
}

/** The wanted runs of a kind that this person has in this tab; those of anybody else are forgotten. */
export function keptRuns<Plan>(
  kind: string,
  isWanted: (id: string) => boolean,
): readonly {
  readonly kept: KeptRun
  readonly plan: Plan
  readonly items: readonly (KeptItem | undefined)[]
}[] {
  try {
    return keys().flatMap((key) => {
      const [, id = '', index] = key.split(' ')
      if (index !== undefined || !isWanted(id)) return []
      const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Stored<Plan>>
      const kept = handleOf(id)
      if (stored.owner !== owner()) {
        // In the other coverage it waits until one comes back.
        if (personOf(stored.owner) !== personOf(owner())) kept.forget()
        return []
      }
      return stored.kind === kind && stored.plan
        ? [{ kept, plan: stored.plan, items: itemsOf(key) }]
        : []
    })
  } catch {
    return []
  }
}

/** An owner without the coverage: the second of its words. */
const personOf = (text = '') =>
  text
    .split(' ')
    .filter((_, at) => at !== 1)
    .join(' ')

function itemsOf(run: string): readonly (KeptItem | undefined)[] {
  const items: (KeptItem | undefined)[] = []
  for (const key of keys()) {
    if (!key.startsWith(`${run} `)) continue
    items[Number(key.slice(run.length + 1))] = JSON.parse(
      sessionStorage.getItem(key) ?? 'null',
    ) as KeptItem
  }
  return items
}
