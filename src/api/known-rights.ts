import type { AttachedDocument } from '../domain/permission/judge.ts'
import { hashText } from '../domain/random.ts'

/**
 * What one sign-in has learned of its own rights, over reloads of the tab: rights are frozen into a
 * token when it is issued, so that nothing needs to be asked again.
 */
export interface KnownRights {
  readonly apiKey: string
  /** The documents that apply, once they are read; those that the user may not read have no text. */
  readonly documents?: readonly AttachedDocument[] | undefined
  /** What these rule out whatever it is called for, by id: known before the evaluator is loaded. */
  readonly never?: readonly string[] | undefined
  /** The permission that was missing, by the id of the operation that was refused. */
  readonly refused: Readonly<Record<string, string>>
  /** The calls that were refused, as `GET /sims/8942310000000000001`. */
  readonly calls: readonly string[]
}

/** How a call is remembered that was refused. */
export function callOf(method: string, path: string): string {
  return `${method} ${path.split('?')[0] ?? ''}`
}

const storageKey = 'soracom-console-rights'

/** As it is stored: the sign-in is told by a hash of its key, which is nowhere but in the session. */
interface Stored extends Omit<KnownRights, 'apiKey'> {
  readonly of: number
}

/** So many calls are remembered: the oldest give way. */
const maxCalls = 300

/** What is known of the sign-in with this key; of no other, and of none, nothing. */
export function recallRights(apiKey: string | undefined): KnownRights {
  const nothing = { apiKey: apiKey ?? '', refused: {}, calls: [] }
  try {
    const { of, ...known } = JSON.parse(
      sessionStorage.getItem(storageKey) ?? '{}',
    ) as Partial<Stored>
    return apiKey !== undefined && of === hashText(apiKey) ? { ...nothing, ...known } : nothing
  } catch {
    // Storage that is blocked or holds something else: it is learned again.
    return nothing
  }
}

/** Keeps it for the next time the tab is loaded; forgets it where nobody is signed in. */
export function keepRights({ apiKey, calls, ...known }: KnownRights): void {
  try {
    if (apiKey === '') sessionStorage.removeItem(storageKey)
    else {
      const kept: Stored = { ...known, of: hashText(apiKey), calls: calls.slice(-maxCalls) }
      sessionStorage.setItem(storageKey, JSON.stringify(kept))
    }
  } catch {
    // Where storage is blocked or full, it is learned again after a reload.
  }
}
