import { t } from '@lingui/core/macro'
import { switchSeconds } from '../domain/access/switch.ts'
import type { Principal } from '../domain/access/principal.ts'
import { ApiError } from './errors.ts'
import { switchUser } from './generated/client/auth/auth.ts'
import { currentSession, switchSession } from './session.ts'

/**
 * Switches to a SAM user that trusts who is signed in (`switchUser`), for so many seconds, in this
 * tab. `onTrusted` is called while the person is still the one who switches. Throws an `ApiError`.
 */
export async function switchTo(
  { operatorId, userName }: Required<Principal>,
  seconds: number = switchSeconds.most,
  onTrusted?: () => void,
): Promise<void> {
  const before = currentSession()
  const { data } = await switchUser({ operatorId, userName, tokenTimeoutSeconds: seconds })
  // Somebody else by now, or signed out.
  if (!before || currentSession()?.apiKey !== before.apiKey) return
  if (!data?.apiKey || !data.token) {
    throw new ApiError({ status: 0, code: 'malformed', message: t`The answer held no token.` })
  }
  const { endpoint, coverage } = before
  const { apiKey, token } = data
  const expiresAt = Date.now() + seconds * 1000
  onTrusted?.()
  switchSession({ endpoint, coverage, apiKey, token, operatorId, userName, expiresAt })
}
