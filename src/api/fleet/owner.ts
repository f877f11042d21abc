import { currentSession, hasEnded, type Session } from '../session.ts'

const prefix = 'soracom-console-fleet '

/** Who may see a fleet, whichever coverage it is of. */
function personOf({ endpoint, operatorId, userName = '' }: Session): string {
  return `${prefix}${JSON.stringify([endpoint.id, operatorId, userName])}`
}

/** The name of the store of a session's fleet. */
export function fleetName(session: Session): string {
  return `${personOf(session)} ${session.coverage}`
}

/** What this browser remembers of a fleet, beside its store: that it has it, or is to keep it. */
function marked(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Answers whether the browser will still know it. */
function mark(name: string, as: 'stored' | 'kept'): boolean {
  try {
    localStorage.setItem(name, as)
    return true
  } catch {
    return false
  }
}

/** Remembers that the browser's store has the fleet, so that the next visit opens it at once. */
export function fleetIsStored(name: string): void {
  if (marked(name) === null) mark(name, 'stored')
}

/** Whether the store has the fleet of who is signed in, as far as is known. */
export function isFleetStored(): boolean {
  const session = currentSession()
  return session !== undefined && marked(fleetName(session)) !== null
}

/** Whether the fleet stays on this device when the session ends without signing out. */
export function isKeptHere(name: string): boolean {
  return marked(name) === 'kept'
}

/** Answers whether the browser will still know it. */
export function keepHere(name: string, keep: boolean): boolean {
  return mark(name, keep ? 'kept' : 'stored')
}

/** Whether a store of that name may stay, for whoever is signed in or was until now. */
export function mayStay(
  name: string,
  session: Session | undefined,
  signedOut: boolean,
  kept: boolean,
): boolean {
  if (!name.startsWith(prefix)) return true
  if (session) return name.startsWith(`${personOf(session)} `)
  return kept && !signedOut
}

/**
 * Deletes the fleets that nobody may see any more: those of others than who is signed in; with
 * nobody signed in all of them, but for those that are kept on this device where the session ended
 * of itself. Never rejects.
 */
export async function forgetFleets(): Promise<void> {
  const session = currentSession()
  const ended = hasEnded()
  const signedOut = ended !== undefined && ended !== 'expired'
  try {
    for (const { name = '' } of await indexedDB.databases()) {
      if (mayStay(name, session, signedOut, isKeptHere(name))) continue
      localStorage.removeItem(name)
      indexedDB.deleteDatabase(name)
    }
  } catch {
    // A browser that refuses its store has nothing to forget.
  }
}
