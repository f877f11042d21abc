import { ApiError } from './errors.ts'
import { generateAuthToken } from './generated/client/operator/operator.ts'
import { currentSession, renewSession } from './session.ts'
import { tokenLife } from './sign-in.ts'

/** A token is renewed when less than this fraction of its life is left. */
const remaining = 0.2
const checkEvery = 60_000

/** The token whose renewal the API refused: a SAM user may lack the permission for it. */
let refused: string | undefined

/** True when a token that ends at `expiresAt` should be renewed; both in UNIX milliseconds. */
export function isDue(expiresAt: number, now: number): boolean {
  return expiresAt > now && expiresAt - now < tokenLife * remaining
}

/**
 * Keeps the session alive while the tab is open: asks for a new token (`generateAuthToken`) in the
 * last fifth of the old one's life, checked every minute and when the tab becomes visible. Tabs that
 * share a session take turns, so that one of them asks. Returns how to stop.
 */
export function keepRenewing(): () => void {
  const check = () => void inTurn(renew)
  const timer = setInterval(check, checkEvery)
  document.addEventListener('visibilitychange', check)
  check()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', check)
  }
}

function isCurrentDue(): boolean {
  const session = currentSession()
  // A switch ends at its time.
  if (!session || session.from || session.token === refused) return false
  return isDue(session.expiresAt, Date.now())
}

/** Web Locks exist where the page is served securely; elsewhere two tabs may both renew, which does no harm. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!isCurrentDue()) return
  const locks = (navigator as { locks?: LockManager }).locks
  if (!locks) return work()
  await locks.request('soracom-console-renewal', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

async function renew(): Promise<void> {
  const session = currentSession()
  if (!session || !isCurrentDue()) return
  try {
    const { data } = await generateAuthToken(session.operatorId, {
      tokenTimeoutSeconds: tokenLife / 1000,
    })
    if (data?.token && currentSession()?.token === session.token) {
      renewSession(data.token, Date.now() + tokenLife)
    }
  } catch (error) {
    // A refusal stays one; anything else is tried again at the next check. When the token ends
    // all the same, the first call after it asks the person to sign in again.
    if (error instanceof ApiError && (error.status === 403 || error.status === 400)) {
      refused = session.token
    }
  }
}
