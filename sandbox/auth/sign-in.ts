import type { Signatures } from '../../src/api/generated/contract.ts'
import { mfaCodeRequired, mfaCodeWrong, missingField, signInFailed } from '../http/errors.ts'
import type { Worlds } from '../worlds.ts'
import { secretMatches } from './password.ts'
import { issueToken, type Credentials } from './tokens.ts'
import { totpMatches } from './totp.ts'
import { findAuthKey, findUser, rootUser, touchAuthKey, type User } from './users.ts'

type Claims = Signatures['auth']['body']

/**
 * Signs a root user (email), a SAM user (operator and user name) or the holder of an AuthKey in.
 * Throws 401 with one and the same error for an unknown user and a wrong password, and with two
 * others for a missing and a wrong multi-factor code, which come only after the right password.
 */
export function signIn(worlds: Worlds, claims: Claims): Credentials & { user: User } {
  const timeoutSeconds = claims.tokenTimeoutSeconds
  const user =
    claims.authKeyId === undefined ? byPassword(worlds, claims) : byAuthKey(worlds, claims)
  const now = worlds.now(user.operatorId)
  return { ...issueToken(worlds.db, user, { now, timeoutSeconds }), user }
}

/** The account that the claims are for, if they lead to an operator. Checks no secret. */
export function claimedAccount(
  worlds: Worlds,
  claims: Partial<Claims>,
): Pick<User, 'operatorId' | 'userName'> | undefined {
  const { authKeyId, email, operatorId, userName = rootUser } = claims
  if (authKeyId !== undefined) return findAuthKey(worlds.db, authKeyId)
  if (email === undefined) return operatorId === undefined ? undefined : { operatorId, userName }
  const operator = worlds.operatorByEmail(email)
  return operator && { operatorId: operator.operatorId, userName: rootUser }
}

function byPassword(worlds: Worlds, claims: Claims): User {
  const { email, operatorId, userName, password, mfaOTPCode } = claims
  if (email === undefined) {
    if (operatorId === undefined)
      throw missingField(userName === undefined ? 'email' : 'operatorId')
    if (userName === undefined) throw missingField('userName')
  }
  if (password === undefined) throw missingField('password')
  const operator = claimedAccount(worlds, claims)?.operatorId ?? ''
  const name = email === undefined ? userName : rootUser
  // An empty name in the request must not lead to the root user.
  const known =
    email === undefined && name === rootUser ? undefined : findUser(worlds.db, operator, name ?? '')
  if (!secretMatches(password, known?.passwordHash ?? null) || !known) throw signInFailed()
  if (known.mfaSecret !== null) {
    if (!mfaOTPCode) throw mfaCodeRequired()
    // A code comes from a device that knows nothing of the operator's clock in the sandbox.
    if (!totpMatches(known.mfaSecret, mfaOTPCode, worlds.wall())) throw mfaCodeWrong()
  }
  return known
}

function byAuthKey(worlds: Worlds, claims: Claims): User {
  const { authKeyId = '', authKey } = claims
  if (authKey === undefined) throw missingField('authKey')
  const key = findAuthKey(worlds.db, authKeyId)
  const user = key && findUser(worlds.db, key.operatorId, key.userName)
  if (!secretMatches(authKey, key?.secretHash ?? null) || !user) throw signInFailed()
  touchAuthKey(worlds.db, authKeyId, worlds.now(user.operatorId))
  return user
}
