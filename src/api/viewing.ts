import { currentSession, onSessionChange } from './session.ts'

/**
 * As whom the console is looked at: an administrator sees what it offers to a SAM user. Kept in the
 * tab's `sessionStorage`, the name alone; ends when somebody else signs in, or nobody is.
 */
const storageKey = 'soracom-console-viewing'

const listeners = new Set<() => void>()
let viewed = stored()
let viewer = viewerOf()

function stored(): string | undefined {
  try {
    return (currentSession() && sessionStorage.getItem(storageKey)) ?? undefined
  } catch {
    return undefined
  }
}

/** Who is looking: the same person with a new key still is. */
function viewerOf(): string | undefined {
  const session = currentSession()
  return (
    session && JSON.stringify([session.endpoint.id, session.operatorId, session.userName ?? null])
  )
}

onSessionChange(() => {
  const now = viewerOf()
  if (now === viewer) return
  viewer = now
  viewAs(undefined)
})

/** The name of the SAM user as whom the console is looked at; undefined while it is one's own. */
export function viewedUser(): string | undefined {
  return viewed
}

/** Shows the console as a SAM user of the operator would have it, or as one's own again. */
export function viewAs(userName: string | undefined): void {
  if (userName === viewed) return
  viewed = userName
  try {
    if (userName === undefined) sessionStorage.removeItem(storageKey)
    else sessionStorage.setItem(storageKey, userName)
  } catch {
    // Where storage is blocked, it ends with a reload.
  }
  for (const listener of listeners) listener()
}

/** Calls back when it begins and ends; returns how to stop. */
export function onViewingChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
