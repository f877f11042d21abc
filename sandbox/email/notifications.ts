import type { DatabaseSync } from 'node:sqlite'
import {
  mostOf,
  notificationTypes,
  useProblem,
  type NotificationType,
  type UseProblem,
  type Uses,
} from '../../src/domain/account/emails.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { insertRow, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, emailInUse, missingField } from '../http/errors.ts'
import type { Worlds } from '../worlds.ts'
import { checkRootPassword, emailsOf } from './emails.ts'

/** What an operator's addresses are used for; `email_ids` is JSON. A use without addresses has no row. */
export const schema = `
CREATE TABLE IF NOT EXISTS system_notifications (
  operator_id TEXT NOT NULL,
  type TEXT NOT NULL,
  email_ids TEXT NOT NULL,
  updated_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, type)
) STRICT, WITHOUT ROWID;
`

interface Use {
  readonly emailIds: readonly string[]
  /** UNIX milliseconds. */
  readonly updatedTime: number
}

function findUse(db: DatabaseSync, operatorId: string, type: NotificationType): Use | undefined {
  const sql =
    'SELECT email_ids, updated_time FROM system_notifications WHERE operator_id = ? AND type = ?'
  const row = prepare(db, sql).get(operatorId, type)
  if (!row) return undefined
  const emailIds = JSON.parse(String(row['email_ids'])) as string[]
  return { emailIds, updatedTime: Number(row['updated_time']) }
}

/** The ids of the addresses of each use. */
export function usesIn(db: DatabaseSync, operatorId: string): Uses {
  const of = (type: NotificationType) => findUse(db, operatorId, type)?.emailIds ?? []
  return {
    primary: of('primary'),
    recovery: of('recovery'),
    billing: of('billing'),
    support: of('support'),
  }
}

/** A use as the API returns it; one without addresses was never changed. Times in UNIX seconds. */
export function presentUse(db: DatabaseSync, operatorId: string, type: NotificationType) {
  const use = findUse(db, operatorId, type)
  return {
    type,
    emailIdList: [...(use?.emailIds ?? [])],
    ...(use ? { updateDateTime: toSeconds(use.updatedTime) } : {}),
  }
}

/** All uses, those without addresses too. */
export function presentUses(db: DatabaseSync, operatorId: string) {
  return notificationTypes.map((type) => presentUse(db, operatorId, type))
}

/** Writes a use as it is. */
export function putUse(
  db: DatabaseSync,
  operatorId: string,
  type: NotificationType,
  emailIds: readonly string[],
  now: number,
): void {
  const row = { operatorId, type, emailIds: JSON.stringify(emailIds), updatedTime: now }
  insertRow(db, 'system_notifications', row, 'REPLACE')
}

const sayings: Readonly<Record<UseProblem, readonly [en: string, ja: string]>> = {
  unknown: ['holds an address that is not there', '登録されていないメールアドレスがあります'],
  unverified: ['holds an address that is not verified', '検証されていないメールアドレスがあります'],
  isPrimary: ['holds the primary address', 'プライマリのメールアドレスは指定できません'],
  usedElsewhere: [
    'holds an address that is used for something else',
    '他の用途に使用中のメールアドレスは指定できません',
  ],
}

/**
 * setSystemNotification: replaces the addresses of a use. 400 for too many or none, for addresses
 * that cannot be used for it, and for the primary one without the root user's password. The primary
 * address is what the root user signs in with: 400 where it is another operator's.
 */
export function setUse(
  worlds: Worlds,
  operatorId: string,
  type: NotificationType,
  {
    emailIdList,
    password,
  }: { readonly emailIdList: readonly string[]; readonly password?: string | undefined },
  now: number,
): void {
  const { db } = worlds
  const emailIds = [...new Set(emailIdList)]
  const most = mostOf[type]
  if (emailIds.length === 0) throw missingField('emailIdList')
  if (emailIds.length > most) {
    throw badRequest('emailIdList', `takes at most ${most}`, `${most} 個まで指定できます`)
  }
  const emails = emailsOf(db, operatorId)
  const uses = usesIn(db, operatorId)
  for (const emailId of emailIds) {
    const problem = useProblem(type, emailId, emails, uses)
    if (problem) throw badRequest('emailIdList', ...sayings[problem])
  }
  if (type === 'primary') {
    if (password === undefined) throw missingField('password')
    checkRootPassword(db, operatorId, password)
    const address = emails.find(({ emailId }) => emailId === emailIds[0])?.email ?? ''
    const owner = worlds.operatorByEmail(address)
    if (owner && owner.operatorId !== operatorId) throw emailInUse(address)
    updateRow(db, 'operators', { operatorId }, { email: address, updatedTime: now })
  }
  putUse(db, operatorId, type, emailIds, now)
}

/** deleteSystemNotification: nothing where there is none. */
export function deleteUse(db: DatabaseSync, operatorId: string, type: NotificationType): void {
  const sql = 'DELETE FROM system_notifications WHERE operator_id = ? AND type = ?'
  prepare(db, sql).run(operatorId, type)
}
