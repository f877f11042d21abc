import type { DatabaseSync } from 'node:sqlite'
import { prepare } from '../db/sql.ts'

/** The options an operator has beside its SIMs; `detail` is JSON text, empty for none. */
export const schema = `
CREATE TABLE IF NOT EXISTS operator_contracts (
  operator_id TEXT NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (operator_id, name)
) STRICT, WITHOUT ROWID;
`

/** The options there are. */
export const contractNames = ['api_audit_log', 'harvest', 'napter', 'support'] as const

export type ContractName = (typeof contractNames)[number]

/** Whether the operator has an option. */
export function hasContract(db: DatabaseSync, operatorId: string, name: ContractName): boolean {
  const sql = 'SELECT 1 FROM operator_contracts WHERE operator_id = ? AND name = ?'
  return prepare(db, sql).get(operatorId, name) !== undefined
}

/** Gives the operator an option, or the one it has another detail (JSON text). */
export function putContract(
  db: DatabaseSync,
  operatorId: string,
  name: ContractName,
  detail = '',
): void {
  const sql = `INSERT INTO operator_contracts VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET detail = excluded.detail`
  prepare(db, sql).run(operatorId, name, detail)
}
