import { answered } from './calls.ts'
import { ApiError } from './errors.ts'
import { logout } from './generated/client/auth/auth.ts'
import { apiBase, currentSession, endSession } from './session.ts'

const patience = 5000

/**
 * Signs out here and in every tab that shares the session: revokes key and token (`logout`), then
 * forgets them. Never throws: the session ends here even when the API cannot be told within five
 * seconds, and the sign-in page says so.
 */
export async function signOut(): Promise<void> {
  const session = currentSession()
  if (!session) return
  answered.length = 0
  try {
    await logout({
      // With an address of its own, a refused token does not ask the person to sign in again.
      base: apiBase(session),
      headers: { 'X-Soracom-API-Key': session.apiKey, 'X-Soracom-Token': session.token },
      signal: AbortSignal.timeout(patience),
    })
    endSession('here')
  } catch (error) {
    const over = error instanceof ApiError && error.status === 401
    endSession(over ? 'here' : 'unrevoked')
  }
}
