import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { isEmailAddress, mostEmails, usesOf } from '../../src/domain/account/emails.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { secretMatches } from '../auth/password.ts'
import { findUser, rootUser } from '../auth/users.ts'
import { fieldsOf, insertRow, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, malformedEmail, notFound, refused } from '../http/errors.ts'
import { findToken, mailToken, sendMail, useToken as endToken } from '../outbox/mails.ts'
import type { Worlds } from '../worlds.ts'
import { usesIn } from './uses.ts'

/** The addresses of an operator. Times are UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS emails (
  email_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  email TEXT NOT NULL,
  verified INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL,
  UNIQUE (operator_id, email)
) STRICT, WITHOUT ROWID;
`

/** An address as it is stored. */
export interface Email {
  readonly emailId: string
  readonly operatorId: string
  readonly email: string
  /** Whether what was mailed to it came back. */
  readonly verified: boolean
  readonly createdTime: number
  readonly updatedTime: number
}

const ofRow = (row: Readonly<Record<string, unknown>>): Email => {
  const fields = fieldsOf<Omit<Email, 'verified'> & { readonly verified: number }>(row)
  return { ...fields, verified: fields.verified === 1 }
}

/** The addresses of an operator, in the order in which they came. */
export function emailsOf(db: DatabaseSync, operatorId: string): Email[] {
  const sql = 'SELECT * FROM emails WHERE operator_id = ? ORDER BY created_time, email'
  return prepare(db, sql).all(operatorId).map(ofRow)
}

/** 404 where the operator has no such address. */
export function getEmail(db: DatabaseSync, operatorId: string, emailId: string): Email {
  const sql = 'SELECT * FROM emails WHERE operator_id = ? AND email_id = ?'
  const row = prepare(db, sql).get(operatorId, emailId)
  if (!row) throw notFound('Email', emailId)
  return ofRow(row)
}

/** An address as the API returns it; times in UNIX seconds. */
export function presentEmail({ emailId, email, verified, createdTime, updatedTime }: Email) {
  return {
    emailId,
    email,
    verified,
    createDateTime: toSeconds(createdTime),
    updateDateTime: toSeconds(updatedTime),
  }
}

/** Writes a new address; its id follows from what it is of. */
export function insertEmail(
  db: DatabaseSync,
  { operatorId, email, verified }: Pick<Email, 'operatorId' | 'email' | 'verified'>,
  now: number,
): Email {
  const emailId = createHash('sha256').update(`${operatorId} ${email}`).digest('hex').slice(0, 24)
  const times = { createdTime: now, updatedTime: now }
  insertRow(db, 'emails', { emailId, operatorId, email, verified: verified ? 1 : 0, ...times })
  return { emailId, operatorId, email, verified, ...times }
}

/** 400 for another password than that of the root user. */
export function checkRootPassword(db: DatabaseSync, operatorId: string, password: string): void {
  const stored = findUser(db, operatorId, rootUser)?.passwordHash ?? null
  if (secretMatches(password, stored)) return
  throw badRequest('password', 'is not that of the root user', 'ルートユーザーのものと異なります')
}

/** The same address however its letters are written. */
const sameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/**
 * issueAddEmailToken: mails a token to a new address, or once more to one that is not verified yet;
 * the token before ends. 400 for a wrong password, an address that is verified or malformed, and
 * where there are as many as an account can have.
 */
export function askForAddress(
  db: DatabaseSync,
  operatorId: string,
  { email: wanted, password }: { readonly email: string; readonly password: string },
  now: number,
): void {
  const email = wanted.trim()
  if (!isEmailAddress(email)) throw malformedEmail('email')
  checkRootPassword(db, operatorId, password)
  const emails = emailsOf(db, operatorId)
  const known = emails.find((one) => sameAddress(one.email, email))
  if (known?.verified) {
    throw refused(
      'AUM0149',
      'email: this address is registered and verified already',
      'email: このメールアドレスは登録・検証済みです',
    )
  }
  if (!known && emails.length >= mostEmails) {
    throw refused(
      'AUM0150',
      `email: an account can have at most ${mostEmails} addresses`,
      `email: メールアドレスは ${mostEmails} 個まで登録できます`,
    )
  }
  const subject = (known ?? insertEmail(db, { operatorId, email, verified: false }, now)).email
  sendMail(db, {
    operatorId,
    sentTime: now,
    recipient: subject,
    kind: 'addEmail',
    subject: 'Verify your email address',
    text: `Somebody added this address to the account ${operatorId}. To verify it, open the page Email of the account and enter the token below. It is good for a day. If you did not ask for this, leave it.`,
    token: mailToken(db, { operatorId, purpose: 'addEmail', subject }, now),
  })
}

/** verifyAddEmailToken: 400 for a token that was never mailed, was used, or is past its time. */
export function verifyAddress(worlds: Worlds, token: string): void {
  const { db } = worlds
  const found = findToken(worlds, 'addEmail', token)
  const email =
    typeof found === 'object'
      ? emailsOf(db, found.operatorId).find(({ email }) => email === found.subject)
      : undefined
  if (!email) {
    throw refused(
      'AUM0151',
      found === 'expired'
        ? 'token: its time is over, have a new one sent'
        : 'token: it is not known, or was used before',
      found === 'expired'
        ? 'token: 有効期限が切れています。再送してください'
        : 'token: 不明なトークンか、使用済みです',
    )
  }
  endToken(db, token)
  const changes = { verified: 1, updatedTime: worlds.now(email.operatorId) }
  updateRow(db, 'emails', { emailId: email.emailId }, changes)
}

/** deleteEmail: 400 for an address that is used for something. */
export function deleteEmail(db: DatabaseSync, operatorId: string, emailId: string): void {
  getEmail(db, operatorId, emailId)
  const uses = usesOf(emailId, usesIn(db, operatorId))
  if (uses.length > 0) {
    const list = uses.join(', ')
    throw refused(
      'AUM0152',
      `The address is used for: ${list}. Take it out there first`,
      `このメールアドレスは使用中です: ${list}。先に設定から外してください`,
    )
  }
  prepare(db, 'DELETE FROM emails WHERE email_id = ?').run(emailId)
}
