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

const storedKey = 'soracom-console-fleet-stored'

/** Remembers for this tab's reloads that the browser's store has the fleet. */
export function fleetIsStored(name: string): void {
  try {
    sessionStorage.setItem(storedKey, name)
  } catch {
    // It is opened a moment later then.
  }
}

/** Whether the store has the fleet of who is signed in, as far as this tab knows. */
export function isFleetStored(): boolean {
  const session = currentSession()
  try {
    return session !== undefined && sessionStorage.getItem(storedKey) === fleetName(session)
  } catch {
    return false
  }
}

/** Whether the fleet stays on this device when the session ends without signing out. */
export function isKeptHere(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

/** Answers whether the browser will still know it. */
export function keepHere(name: string, keep: boolean): boolean {
  try {
    if (keep) localStorage.setItem(name, 'kept')
    else localStorage.removeItem(name)
    return true
  } catch {
    return false
  }
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
      keepHere(name, false)
      indexedDB.deleteDatabase(name)
    }
  } catch {
    // A browser that refuses its store has nothing to forget.
  }
}
