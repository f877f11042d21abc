import type { DatabaseSync } from 'node:sqlite'
import { retentionDays } from '../../src/domain/data/retention.ts'
import { dayMs } from '../../src/domain/time.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** From when on (UNIX milliseconds) an operator's entries were kept for how many days. */
export const schema = `
CREATE TABLE IF NOT EXISTS harvest_terms (
  operator_id TEXT NOT NULL,
  since INTEGER NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (operator_id, since)
) STRICT, WITHOUT ROWID;
`

/** Writes down that entries sent from `since` (UNIX milliseconds) on are kept for `days`. */
export function recordTerm(db: DatabaseSync, operatorId: string, since: number, days: number) {
  insertRow(db, 'harvest_terms', { operatorId, since, days }, 'REPLACE')
}

/** How long entries are kept, by when they were sent. */
export interface Retention {
  /** Days for an entry of this time (UNIX milliseconds): a change holds for what is sent after it. */
  readonly daysOf: (time: number) => number
  /** Whether an entry of this time can still be read. */
  readonly keeps: (time: number) => boolean
  /** Nothing before it can be read. */
  readonly oldest: number
}

/** What an operator's entries are kept by at `now` (UNIX milliseconds). */
export function retentionOf({ db, operatorId }: World, now: number): Retention {
  const sql = 'SELECT since, days FROM harvest_terms WHERE operator_id = ? ORDER BY since DESC'
  const terms = prepare(db, sql).all(operatorId) as { since: number; days: number }[]
  const daysOf = (time: number) =>
    terms.find(({ since }) => since <= time)?.days ?? retentionDays.standard
  const longest = Math.max(retentionDays.standard, ...terms.map(({ days }) => days))
  return {
    daysOf,
    keeps: (time) => time >= now - daysOf(time) * dayMs,
    oldest: now - longest * dayMs,
  }
}
