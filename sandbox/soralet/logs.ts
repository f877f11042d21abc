import type { SoraletLog as Body } from '../../src/api/generated/models/soraletLog.ts'
import { logDays } from '../../src/domain/orbit/limits.ts'
import { dayMs } from '../../src/domain/time.ts'
import { cutPage, numberedKey, pageSize, type Page } from '../db/paging.ts'
import { prepare } from '../db/sql.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import type { SortedQuery } from './versions.ts'

/** What Soralets said, one row for each line; `created_time` is UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS soralet_logs (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  world_id INTEGER NOT NULL,
  soralet_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS soralet_logs_of ON soralet_logs (world_id, soralet_id, no);
`

/** Lines that are kept of a Soralet, the newest ones. */
export const mostLines = 2000

interface Line {
  readonly no: number
  readonly version: number
  readonly createdTime: number
  readonly message: string
}

/** Adds what one run said. What is beyond the lines that are kept goes. */
export function writeLog(
  { world: { db, id }, now }: Moment,
  { soraletId, version }: { readonly soraletId: string; readonly version: number },
  lines: readonly string[],
): void {
  const sql = `INSERT INTO soralet_logs (world_id, soralet_id, version, created_time, message)
    VALUES (?, ?, ?, ?, ?)`
  for (const message of lines.slice(-mostLines)) {
    prepare(db, sql).run(id, soraletId, version, now, message)
  }
  const last = `SELECT no FROM soralet_logs WHERE world_id = ? AND soralet_id = ?
    ORDER BY no DESC LIMIT 1 OFFSET ?`
  const { no } = prepare(db, last).get(id, soraletId, mostLines) ?? {}
  if (typeof no !== 'number') return
  const old = 'DELETE FROM soralet_logs WHERE world_id = ? AND soralet_id = ? AND no <= ?'
  prepare(db, old).run(id, soraletId, no)
}

/** Deletes all lines of a Soralet. */
export function removeLog({ db, id }: World, soraletId: string): void {
  prepare(db, 'DELETE FROM soralet_logs WHERE world_id = ? AND soralet_id = ?').run(id, soraletId)
}

/** A page of what a Soralet said in the last days, the newest first unless asked otherwise. */
export function pageOfLog(
  { world: { db, id }, now }: Moment,
  soraletId: string,
  { sort = 'desc', limit, last_evaluated_key: key }: SortedQuery,
): Page<Line> {
  const size = pageSize(limit)
  const [compare, order, start] =
    sort === 'asc' ? (['>', 'ASC', 0] as const) : (['<', 'DESC', Number.MAX_SAFE_INTEGER] as const)
  const sql = `SELECT no, version, created_time AS createdTime, message FROM soralet_logs
    WHERE world_id = ? AND soralet_id = ? AND no ${compare} ? AND created_time > ?
    ORDER BY no ${order} LIMIT ?`
  const after = numberedKey(key, start)
  const rows = prepare(db, sql).all(id, soraletId, after, now - logDays * dayMs, size + 1)
  return cutPage(rows as unknown[] as Line[], size, ({ no }) => no)
}

/** A line as the API returns it. */
export function presentLine({ operatorId }: World, soraletId: string, line: Line): Body {
  const { version, createdTime, message } = line
  return { operatorId, soraletId, version, createdTime, message }
}
