import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { mostAuthKeys } from '../../src/domain/access/user.ts'
import { hashSecret } from '../auth/password.ts'
import {
  authKeysOf,
  insertAuthKey,
  removeAuthKey,
  rootUser,
  type AuthKey,
  type User,
} from '../auth/users.ts'
import { notFound, refused } from '../http/errors.ts'

type Owner = Pick<User, 'operatorId' | 'userName'>

/**
 * Makes an AuthKey of a user, or of the root user. Only the answer has the secret: a hash is kept.
 * `now` is UNIX milliseconds. 400 where there are two.
 */
export function generateAuthKey(
  db: DatabaseSync,
  { operatorId, userName }: Owner,
  now: number,
): { readonly authKeyId: string; readonly authKey: string } {
  if (authKeysOf(db, operatorId, userName).length >= mostAuthKeys) {
    const whose = userName === rootUser ? 'The root user' : 'The SAM user'
    throw refused(
      'AUM0103',
      `${whose} already has ${mostAuthKeys} AuthKeys, delete one first`,
      `認証キーは ${mostAuthKeys} つまでです。先に 1 つ削除してください`,
    )
  }
  const authKeyId = `keyId-${letters(24)}`
  const authKey = `secret-${letters(45)}`
  const secretHash = hashSecret(authKey)
  const times = { createdTime: now, lastUsedTime: null }
  insertAuthKey(db, { authKeyId, operatorId, userName, secretHash, ...times })
  return { authKeyId, authKey }
}

/** Letters and digits made at random from so many bytes. */
function letters(bytes: number): string {
  return randomBytes(bytes).toString('base64').replaceAll(/[+/=]/g, 'x')
}

/** One AuthKey of a user. Throws 404. */
export function authKeyOf(
  db: DatabaseSync,
  { operatorId, userName }: Owner,
  authKeyId: string,
): AuthKey {
  const keys = authKeysOf(db, operatorId, userName)
  const key = keys.find((one) => one.authKeyId === authKeyId)
  if (!key) throw notFound('AuthKey', authKeyId)
  return key
}

/** Deletes an AuthKey; tokens that it has got stay good until they end. Throws 404. */
export function deleteAuthKey(db: DatabaseSync, owner: Owner, authKeyId: string): void {
  removeAuthKey(db, authKeyOf(db, owner, authKeyId).authKeyId)
}
