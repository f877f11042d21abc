import { t } from '@lingui/core/macro'
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

interface Stored {
  readonly owner: string
  readonly kind: string
}

/** A run that was kept, as it is found again. */
export interface FoundRun<Plan> {
  readonly kept: KeptRun
  readonly plan: Plan
  readonly items: readonly (KeptItem | undefined)[]
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

function wrote(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Of most there is no more to say than a letter, so many of which stand under one key. */
const together = 512
const marks = 'marks'
const letters: Partial<Record<ItemState, string>> = { running: '>', done: 'x' }
const states: Partial<Record<string, ItemState>> = { '>': 'running', x: 'done' }

function handleOf(id: string): KeptRun {
  const run = `${mark} ${id}`
  /** What stands in the storage, which is slow to be asked: the letters, and what has a key of its own. */
  const lines = new Map<string, string>()
  const own = new Set(keys().filter((key) => key.startsWith(`${run} `)))

  const marked = (index: number, letter: string) => {
    const key = `${run} ${marks}${Math.floor(index / together)}`
    const at = index % together
    const known = (lines.get(key) ?? sessionStorage.getItem(key) ?? '').padEnd(at, ' ')
    const line = `${known.slice(0, at)}${letter}${known.slice(at + 1)}`
    if (!wrote(key, line)) return false
    lines.set(key, line)
    return true
  }
  return {
    id,
    note: (index, { memo, ...item }) => {
      const key = `${run} ${index}`
      const letter = letters[item.state]
      // Where there is no room for all of it: what was sent before is read again all the same.
      if (memo !== undefined && wrote(key, JSON.stringify({ ...item, memo }))) own.add(key)
      else if (letter === undefined || !marked(index, letter)) {
        if (wrote(key, JSON.stringify(item))) own.add(key)
      } else if (own.delete(key)) sessionStorage.removeItem(key)
    },
    forget: () => {
      lines.clear()
      own.clear()
      for (const key of keys()) {
        if (key === run || key.startsWith(`${run} `)) sessionStorage.removeItem(key)
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
  memoOf?: (index: number, state: ItemState) => unknown,
): (index: number, item: Pick<RunItem<unknown>, 'state' | 'code' | 'message'>) => void {
  return (index, { state, code, message }) =>
    kept?.note(index, {
      state,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      memo: memoOf?.(index, state),
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

/** Keeps a run, and holds it; undefined where the tab has no room for it, or no storage at all. */
export async function keepRun(kind: string, plan: unknown): Promise<KeptRun | undefined> {
  const handle = handleOf(crypto.randomUUID())
  const key = `${mark} ${handle.id}`
  try {
    const stored: Stored = { owner: owner(), kind }
    const packed = await pack(JSON.stringify(plan))
    sessionStorage.setItem(`${key} ${planMark}`, packed)
    sessionStorage.setItem(key, JSON.stringify(stored))
    void holdRun(handle.id)
    return handle
  } catch {
    handle.forget()
    return undefined
  }
}

const planMark = 'plan'

/** A text made short: a tenth of a plan of many thousand rows, which a tab has no room for otherwise. */
async function pack(text: string): Promise<string> {
  const bytes = await through(new Blob([text]), new CompressionStream('gzip'))
  let packed = ''
  // A letter a byte; a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    packed += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return packed
}

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip')))
}

async function through(blob: Blob, by: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(by)).arrayBuffer())
}

/** The wanted runs of a kind that this person has in this tab; those of anybody else are forgotten. */
export async function keptRuns<Plan>(
  kind: string,
  isWanted: (id: string) => boolean,
): Promise<readonly FoundRun<Plan>[]> {
  const found: FoundRun<Plan>[] = []
  for (const id of keptIds(kind)) {
    if (!isWanted(id)) continue
    const key = `${mark} ${id}`
    try {
      const plan = await unpack(sessionStorage.getItem(`${key} ${planMark}`) ?? '')
      found.push({ kept: handleOf(id), plan: JSON.parse(plan) as Plan, items: itemsOf(key) })
    } catch {
      // Half of it is no use to anybody.
      handleOf(id).forget()
    }
  }
  return found
}

/** The ids of the kept runs of a kind, of who is signed in, in the coverage at hand. */
export function keptIds(kind: string): readonly string[] {
  try {
    return keys().flatMap((key) => {
      const [, id = '', part] = key.split(' ')
      if (part !== undefined) return []
      const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Stored>
      if (stored.owner === owner()) return stored.kind === kind ? [id] : []
      // In the other coverage it waits until one comes back.
      if (personOf(stored.owner) !== personOf(owner())) handleOf(id).forget()
      return []
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
  const parts = keys().filter((key) => key.startsWith(`${run} `))
  for (const key of parts) {
    const [, first] = key.slice(run.length + 1).split(marks)
    if (first === undefined) continue
    Array.from(sessionStorage.getItem(key) ?? '').forEach((letter, at) => {
      const state = states[letter]
      if (state) items[Number(first) * together + at] = { state }
    })
  }
  for (const key of parts) {
    const index = key.slice(run.length + 1)
    if (!/^\d+$/.test(index)) continue
    items[Number(index)] = JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptItem
  }
  return items
}

/** What is known of a resource after a reload: a call that was under way has no answer any more. */
export function beforeReload(item: KeptItem | undefined): Omit<RunItem<unknown>, 'resource'> {
  if (!item) return { state: 'waiting' }
  const { state, code, message } = item
  if (state === 'running') {
    return {
      state: 'unanswered',
      message: t`It was sent before the page was loaded again, and its answer was lost. It may or may not have happened.`,
    }
  }
  return { state, ...(code !== undefined && { code }), ...(message !== undefined && { message }) }
}
