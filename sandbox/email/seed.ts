import type { DatabaseSync } from 'node:sqlite'
import { dayMs } from '../../src/domain/time.ts'
import { prepare } from '../db/sql.ts'
import { insertEmail } from './emails.ts'
import { putUse } from './uses.ts'

/** The address that an operator was made with, as its primary one. */
export function createPrimaryEmail(db: DatabaseSync, operatorId: string, now: number): void {
  const sql = 'SELECT email FROM operators WHERE operator_id = ?'
  const email = String(prepare(db, sql).get(operatorId)?.['email'])
  const { emailId } = insertEmail(db, { operatorId, email, verified: true }, now)
  putUse(db, operatorId, 'primary', [emailId], now)
}

/** Further addresses of an operator that was given a fleet, and what they are used for. */
export function seedEmails(db: DatabaseSync, operatorId: string, now: number): void {
  const add = (email: string, days: number, verified = true) =>
    insertEmail(db, { operatorId, email, verified }, now - days * dayMs).emailId
  const recovery = add('recovery@example.com', 400)
  const billing = [add('billing@example.com', 390), add('accounting@example.com', 120)]
  add('operations@example.com', 2, false)
  putUse(db, operatorId, 'recovery', [recovery], now - 400 * dayMs)
  putUse(db, operatorId, 'billing', billing, now - 120 * dayMs)
}
