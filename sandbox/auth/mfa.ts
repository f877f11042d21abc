import { randomInt } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import { hashSecret, secretMatches } from './password.ts'
import { newTotpSecret, totpMatches } from './totp.ts'
import { changeUser, rootUser, type User } from './users.ts'

/**
 * - `unconfirmed_mfa` holds secrets that were given out and whose first code was not seen yet.
 *   Signing in asks for no code before that; the secret then moves to the user.
 * - `backup_codes` holds a hash of each code of the root user that was not used yet.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS unconfirmed_mfa (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  secret TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS backup_codes (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name, code_hash)
) STRICT, WITHOUT ROWID;
`

export type MfaStatus = 'ACTIVE' | 'INACTIVE' | 'UNCONFIRMED'

type Account = Pick<User, 'operatorId' | 'userName'>

const backupCodeCount = 5
const backupCodeDigits = 8

/** How far multi-factor authentication of a user has come, in the API's words. */
export function mfaStatus(db: DatabaseSync, user: User): MfaStatus {
  if (user.mfaSecret !== null) return 'ACTIVE'
  return unconfirmed(db, user) === undefined ? 'INACTIVE' : 'UNCONFIRMED'
}

function unconfirmed(db: DatabaseSync, { operatorId, userName }: Account): string | undefined {
  const sql = 'SELECT secret FROM unconfirmed_mfa WHERE operator_id = ? AND user_name = ?'
  const row = prepare(db, sql).get(operatorId, userName)
  return row && String(row['secret'])
}

/**
 * Makes a secret for an authenticator app and answers it as an `otpauth` URI. An earlier one that
 * was not confirmed is worth nothing from then on. 400 where multi-factor authentication is on.
 */
export function enableMfa(db: DatabaseSync, user: User): string {
  if (user.mfaSecret !== null) {
    throw refused(
      'AUM0100',
      'Multi-factor authentication is already enabled',
      '多要素認証は既に有効です',
    )
  }
  const secret = newTotpSecret()
  putUnconfirmed(db, user, secret)
  const { operatorId, userName } = user
  const account = userName === rootUser ? operatorId : `${userName}@${operatorId}`
  return `otpauth://totp/SORACOM:${encodeURIComponent(account)}?secret=${secret}&issuer=SORACOM`
}

/** Gives a user a secret (base32) whose first code is still waited for. */
export function putUnconfirmed(
  db: DatabaseSync,
  { operatorId, userName }: Account,
  secret: string,
): void {
  insertRow(db, 'unconfirmed_mfa', { operatorId, userName, secret }, 'REPLACE')
}

/**
 * Turns multi-factor authentication on with the first code of the app. `wall` is the machine's
 * time, UNIX milliseconds. 400 for a wrong code, after which the secret stays good, and where there
 * is nothing to confirm.
 */
export function confirmMfa(
  db: DatabaseSync,
  user: User,
  code: string | undefined,
  wall: number,
): void {
  const secret = unconfirmed(db, user)
  if (secret === undefined) {
    throw refused(
      'AUM0101',
      'There is no multi-factor authentication that waits to be verified, enable it first',
      '確認待ちの多要素認証がありません。先に有効化してください',
    )
  }
  if (!code) throw missingField('mfaOTPCode')
  if (!totpMatches(secret, code, wall)) {
    throw badRequest(
      'mfaOTPCode',
      'the code is wrong or has expired',
      'コードが正しくないか期限切れです',
    )
  }
  forget(db, 'unconfirmed_mfa', user)
  changeUser(db, user, { mfaSecret: secret })
}

/** Makes the codes that end multi-factor authentication without the app; earlier ones end. */
export function makeBackupCodes(db: DatabaseSync, user: Account): string[] {
  forget(db, 'backup_codes', user)
  const codes = new Set<string>()
  while (codes.size < backupCodeCount) {
    codes.add(String(randomInt(10 ** backupCodeDigits)).padStart(backupCodeDigits, '0'))
  }
  const { operatorId, userName } = user
  for (const code of codes) {
    insertRow(db, 'backup_codes', { operatorId, userName, codeHash: hashSecret(code) })
  }
  return [...codes]
}

/** Whether a backup code is good, which it is once: it is used up by being asked. */
export function useBackupCode(
  db: DatabaseSync,
  operatorId: string,
  userName: string,
  code: string,
): boolean {
  const sql = 'SELECT code_hash FROM backup_codes WHERE operator_id = ? AND user_name = ?'
  const hashes = prepare(db, sql)
    .all(operatorId, userName)
    .map((row) => String(row['code_hash']))
  const codeHash = hashes.find((hash) => secretMatches(code, hash))
  if (codeHash === undefined) return false
  prepare(
    db,
    'DELETE FROM backup_codes WHERE operator_id = ? AND user_name = ? AND code_hash = ?',
  ).run(operatorId, userName, codeHash)
  return true
}

/** Turns multi-factor authentication off, confirmed or not. 400 where there is none. */
export function revokeMfa(db: DatabaseSync, user: User): void {
  if (mfaStatus(db, user) === 'INACTIVE') {
    throw refused(
      'AUM0102',
      'Multi-factor authentication is not enabled',
      '多要素認証は有効ではありません',
    )
  }
  forget(db, 'unconfirmed_mfa', user)
  forget(db, 'backup_codes', user)
  changeUser(db, user, { mfaSecret: null })
}

function forget(
  db: DatabaseSync,
  table: 'unconfirmed_mfa' | 'backup_codes',
  { operatorId, userName }: Account,
): void {
  const sql = `DELETE FROM ${table} WHERE operator_id = ? AND user_name = ?`
  prepare(db, sql).run(operatorId, userName)
}
