import { answered } from './calls.ts'
import { ApiError } from './errors.ts'
import { logout } from './generated/client/auth/auth.ts'
import { apiBase, currentSession, endSession, switchBack, type Session } from './session.ts'

const patience = 5000

/**
 * Signs out here and in every tab that shares the session, from a switch and from the session it
 * came from: revokes their keys and tokens (`logout`), then forgets them. Never throws: the session
 * ends here even when the API cannot be told within five seconds, and the sign-in page says so.
 */
export async function signOut(): Promise<void> {
  const session = currentSession()
  if (!session) return
  answered.length = 0
  const all = session.from ? [session, session.from] : [session]
  const answers = await Promise.allSettled(all.map(revoke))
  endSession(answers.every(({ status }) => status === 'fulfilled') ? 'here' : 'unrevoked')
}

/** Throws where it may not have been revoked. */
async function revoke(session: Session): Promise<void> {
  try {
    await logout({
      // With an address of its own, a refused token does not ask the person to sign in again.
      base: apiBase(session),
      headers: { 'X-Soracom-API-Key': session.apiKey, 'X-Soracom-Token': session.token },
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error
  }
}

/** Ends a switch before its time: goes back, and revokes its key and token as far as that can be done. */
export function endSwitch(): void {
  const session = currentSession()
  switchBack()
  if (session?.from) void revoke(session).catch(() => undefined)
}
