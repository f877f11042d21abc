import { currentSession } from '../../api/session.ts'
import { signOut } from '../../api/sign-out.ts'
import { isKeptFor, keysOf } from './kept.ts'
import { signInKey } from './storage-keys.ts'

/**
 * Signs out, and takes what the browser keeps for the person beyond that, in both coverages: pins,
 * views, columns, presets, the collection of calls, and what the next sign-in begins with. What is
 * of others stays. Never throws.
 */
export async function signOutAndForget(): Promise<void> {
  const session = currentSession()
  await signOut()
  if (!session) return
  try {
    for (const key of keysOf(localStorage)) {
      if (isKeptFor(session, key) || key === signInKey) localStorage.removeItem(key)
    }
  } catch {
    // A browser that refuses to store has kept none.
  }
}
