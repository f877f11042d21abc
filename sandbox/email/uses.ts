import type { DatabaseSync } from 'node:sqlite'
import {
  notificationTypes,
  type NotificationType,
  type Uses,
} from '../../src/domain/account/emails.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'

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

/** deleteSystemNotification: nothing where there is none. */
export function deleteUse(db: DatabaseSync, operatorId: string, type: NotificationType): void {
  const sql = 'DELETE FROM system_notifications WHERE operator_id = ? AND type = ?'
  prepare(db, sql).run(operatorId, type)
}
