import type { DatabaseSync } from 'node:sqlite'
import type { Signatures } from '../../src/api/generated/contract.ts'
import {
  contractDetails,
  contractRefusal,
  type ContractName,
} from '../../src/domain/account/contracts.ts'
import { retentionDays } from '../../src/domain/data/retention.ts'
import { recordTerm } from '../data/retention.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'
import type { Coverage } from '../world.ts'
import { contractSupport, endSupport, hasSupport } from './support.ts'

/** The options an operator has beside its SIMs; `detail` is JSON text, empty for none. */
export const schema = `
CREATE TABLE IF NOT EXISTS operator_contracts (
  operator_id TEXT NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (operator_id, name)
) STRICT, WITHOUT ROWID;
`

/** The support tier is not an option of these: time changes it (`support.ts`). */
type StoredContract = Exclude<ContractName, 'support'>

/** Whether the operator has an option. */
export function hasContract(db: DatabaseSync, operatorId: string, name: StoredContract): boolean {
  const sql = 'SELECT 1 FROM operator_contracts WHERE operator_id = ? AND name = ?'
  return prepare(db, sql).get(operatorId, name) !== undefined
}

/** Gives the operator an option, or the one it has another detail (JSON text). */
export function putContract(
  db: DatabaseSync,
  operatorId: string,
  name: StoredContract,
  detail = '',
): void {
  const sql = `INSERT INTO operator_contracts VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET detail = excluded.detail`
  prepare(db, sql).run(operatorId, name, detail)
}

/** Whose options are changed, by whom, where and when (UNIX milliseconds). */
export interface Contracting {
  readonly db: DatabaseSync
  readonly operatorId: string
  readonly isRoot: boolean
  readonly coverage: Coverage
  readonly now: number
}

/**
 * addOperatorContract: an option that is there already stays. 400 for one that the caller or the
 * coverage cannot have, and where its detail is missing or another than the one there is.
 */
export function addContract(
  contracting: Contracting,
  { contractName: name, contractDetail }: Signatures['addOperatorContract']['body'],
): Signatures['addOperatorContract']['data'] {
  refuse(contracting, name)
  const { db, operatorId, now } = contracting
  const given: Readonly<Record<string, unknown>> = contractDetail ?? {}
  const wanted = name === 'harvest' || name === 'support' ? contractDetails[name] : {}
  for (const [member, value] of Object.entries(wanted)) {
    const field = `contractDetail.${member}`
    if (given[member] === undefined) throw missingField(field)
    if (given[member] !== value) {
      throw badRequest(field, `must be ${value}`, `${value} を指定してください`)
    }
  }
  if (name === 'support') contractSupport(db, operatorId, now)
  else putContract(db, operatorId, name, JSON.stringify(wanted))
  if (name === 'harvest') recordTerm(db, operatorId, now, retentionDays.extended)
  return Object.keys(wanted).length > 0
    ? { contractName: name, contractDetail: wanted }
    : { contractName: name }
}

/** deleteOperatorContract: 404 for an option that the operator does not have. */
export function deleteContract(contracting: Contracting, name: ContractName): void {
  refuse(contracting, name)
  const { db, operatorId, now } = contracting
  const isThere =
    name === 'support' ? hasSupport(db, operatorId, now) : hasContract(db, operatorId, name)
  if (!isThere) throw notFound('Contract', name)
  if (name === 'support') return endSupport(db, operatorId, now)
  const sql = 'DELETE FROM operator_contracts WHERE operator_id = ? AND name = ?'
  prepare(db, sql).run(operatorId, name)
  if (name === 'harvest') recordTerm(db, operatorId, now, retentionDays.standard)
}

function refuse(contracting: Contracting, name: ContractName): void {
  switch (contractRefusal(name, contracting)) {
    case 'rootOnly':
      throw refused(
        'AUM0141',
        `Only the root user can change the contract ${name}`,
        `契約 ${name} を変更できるのはルートユーザーのみです`,
      )
    case 'japanOnly':
      throw refused(
        'AUM0142',
        `The contract ${name} is available in Japan coverage only`,
        `契約 ${name} は日本カバレッジでのみ利用できます`,
      )
    case undefined:
  }
}
