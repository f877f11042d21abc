import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { fieldsOf, insertRow, lastRowId } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { dayMs } from '../../src/domain/time.ts'
import type { Worlds } from '../worlds.ts'

/**
 * - `mails` holds what would have been sent. Nothing leaves the sandbox.
 * - `mailed_tokens` holds a digest of each token that is in a mail and was not used yet.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS mails (
  mail_id INTEGER PRIMARY KEY AUTOINCREMENT,
  operator_id TEXT NOT NULL,
  sent_time INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  token TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS mails_of_operator ON mails (operator_id, mail_id);
CREATE TABLE IF NOT EXISTS mailed_tokens (
  token_digest TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  subject TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

/** What a mail is about. */
export type MailKind = 'passwordReset' | 'mfaRevocation' | 'addEmail'

/** A mail that would have been sent; `sentTime` is UNIX milliseconds by the operator's clock. */
export interface Mail {
  readonly mailId: number
  readonly operatorId: string
  readonly sentTime: number
  readonly recipient: string
  readonly kind: string
  readonly subject: string
  readonly text: string
  /** What the reader is to type or paste; null where there is nothing of the kind. */
  readonly token: string | null
}

/** Mails that are kept of an operator. */
const mostKept = 200

/** Puts a mail into the operator's outbox; answers its id. */
export function sendMail(db: DatabaseSync, mail: Omit<Mail, 'mailId'>): number {
  insertRow(db, 'mails', { ...mail })
  const mailId = lastRowId(db)
  prepare(
    db,
    `DELETE FROM mails WHERE operator_id = ?1 AND mail_id <= (
      SELECT mail_id FROM mails WHERE operator_id = ?1 ORDER BY mail_id DESC LIMIT 1 OFFSET ?2)`,
  ).run(mail.operatorId, mostKept)
  return mailId
}

/** The operator's outbox, newest first. */
export function mailsOf(db: DatabaseSync, operatorId: string): Mail[] {
  const sql = 'SELECT * FROM mails WHERE operator_id = ? ORDER BY mail_id DESC'
  return prepare(db, sql)
    .all(operatorId)
    .map((row) => fieldsOf<Mail>(row))
}

/**
 * The newest mails to an address, from operators whose accounts are published: to them alone, it is
 * nobody's secret.
 */
export function mailsTo(db: DatabaseSync, recipient: string, count: number): Mail[] {
  const sql = `SELECT m.* FROM mails m JOIN operators o USING (operator_id)
    WHERE m.recipient = ? AND o.published = 1 ORDER BY m.mail_id DESC LIMIT ?`
  return prepare(db, sql)
    .all(recipient, count)
    .map((row) => fieldsOf<Mail>(row))
}

/** How long what stands in a mail can be used. */
const tokenMs = dayMs

/** What a mailed token is for: `subject` is the email address it confirms or acts upon. */
export interface MailedToken {
  readonly operatorId: string
  readonly purpose: MailKind
  readonly subject: string
}

/**
 * Makes a token for a mail: good once, for a day from `now` (UNIX milliseconds). An earlier one for
 * the same ends with it.
 */
export function mailToken(db: DatabaseSync, about: MailedToken, now: number): string {
  const { operatorId, purpose, subject } = about
  prepare(
    db,
    'DELETE FROM mailed_tokens WHERE operator_id = ? AND purpose = ? AND subject = ?',
  ).run(operatorId, purpose, subject)
  const token = randomBytes(24).toString('base64url')
  insertRow(db, 'mailed_tokens', { tokenDigest: digest(token), ...about, expiresAt: now + tokenMs })
  return token
}

/**
 * What a token was mailed for, `expired` where its time is over by its operator's clock, and
 * undefined where it was never mailed for this, or used. It stays good until `useToken`.
 */
export function findToken(
  worlds: Pick<Worlds, 'db' | 'now'>,
  purpose: MailKind,
  token: string,
): MailedToken | 'expired' | undefined {
  const sql = 'SELECT * FROM mailed_tokens WHERE token_digest = ? AND purpose = ?'
  const row = prepare(worlds.db, sql).get(digest(token), purpose)
  if (!row) return undefined
  const found = fieldsOf<MailedToken & { readonly expiresAt: number }>(row)
  if (found.expiresAt <= worlds.now(found.operatorId)) return 'expired'
  return { operatorId: found.operatorId, purpose, subject: found.subject }
}

/** A token has done what it was for. */
export function useToken(db: DatabaseSync, token: string): void {
  prepare(db, 'DELETE FROM mailed_tokens WHERE token_digest = ?').run(digest(token))
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
