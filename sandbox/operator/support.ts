import type { DatabaseSync } from 'node:sqlite'
import { supportEnds } from '../../src/domain/account/contracts.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'

/**
 * The support tier beside basic: since when, and from when on it is basic again (UNIX milliseconds).
 * A row stays when its tier has ended.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS operator_support (
  operator_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  ends_at INTEGER
) STRICT, WITHOUT ROWID;
`

interface Support {
  /** How often it was changed by somebody. */
  readonly version: number
  readonly endsAt: number | null
}

function find(db: DatabaseSync, operatorId: string): Support | undefined {
  const sql = 'SELECT version, ends_at FROM operator_support WHERE operator_id = ?'
  const row = prepare(db, sql).get(operatorId)
  if (!row) return undefined
  const endsAt = row['ends_at']
  return { version: Number(row['version']), endsAt: endsAt === null ? null : Number(endsAt) }
}

const hasEnded = ({ endsAt }: Support, now: number) => endsAt !== null && endsAt <= now

/** The tier as it is, and as it will be; undefined for an operator that never contracted one. */
export function supportOf(db: DatabaseSync, operatorId: string, now: number) {
  const support = find(db, operatorId)
  if (!support) return undefined
  const isOver = hasEnded(support, now)
  return {
    // That it ended is a change too.
    version: support.version + (isOver ? 1 : 0),
    configuration: {
      tier: isOver ? ('basic' as const) : ('priority' as const),
      upcomingTier: isOver || support.endsAt === null ? null : ('basic' as const),
      paymentCoverage: 'jp' as const,
    },
  }
}

/** Whether the operator has a tier that could be ended. */
export function hasSupport(db: DatabaseSync, operatorId: string, now: number): boolean {
  const support = find(db, operatorId)
  return support !== undefined && !hasEnded(support, now)
}

/** Priority support from now on; takes back that it was to end. */
export function contractSupport(db: DatabaseSync, operatorId: string, now: number): void {
  const support = find(db, operatorId)
  if (support && support.endsAt === null) return
  const version = (support?.version ?? 0) + (support && hasEnded(support, now) ? 2 : 1)
  insertRow(db, 'operator_support', { operatorId, version, endsAt: null }, 'REPLACE')
}

/** Basic support from the next month on. */
export function endSupport(db: DatabaseSync, operatorId: string, now: number): void {
  const support = find(db, operatorId)
  if (support?.endsAt !== null) return
  const row = { operatorId, version: support.version + 1, endsAt: supportEnds(now) }
  insertRow(db, 'operator_support', row, 'REPLACE')
}
