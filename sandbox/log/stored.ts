import type { LogEntryLogLevel } from '../../src/api/generated/models/logEntryLogLevel.ts'
import type { LogEntryResourceType } from '../../src/api/generated/models/logEntryResourceType.ts'
import type { LogEntryService } from '../../src/api/generated/models/logEntryService.ts'
import { logsKeptMs } from '../../src/domain/log.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { Entry } from './entries.ts'

/** `log_entries` holds the entries that do not follow from what is wrong: somebody wrote them. */
export const schema = `
CREATE TABLE IF NOT EXISTS log_entries (
  entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
  world_id INTEGER NOT NULL,
  time INTEGER NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  service TEXT NOT NULL,
  level TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS log_entries_by_time ON log_entries (world_id, time);
CREATE INDEX IF NOT EXISTS log_entries_by_resource ON log_entries (world_id, resource_id, time);
`

/** An entry that somebody writes; `time` is UNIX milliseconds. */
export interface Written {
  readonly time: number
  readonly resourceType: LogEntryResourceType
  readonly resourceId: string
  readonly service: LogEntryService
  readonly level: LogEntryLogLevel
  readonly body: Readonly<Record<string, unknown>>
}

/** Writes an entry. What is older than entries are kept goes. */
export function writeLog(world: World, entry: Written): void {
  const row = { ...entry, worldId: world.id, body: JSON.stringify(entry.body) }
  insertRow(world.db, 'log_entries', row)
  const old = 'DELETE FROM log_entries WHERE world_id = ? AND time < ?'
  prepare(world.db, old).run(world.id, entry.time - logsKeptMs)
}

type Row = Omit<Written, 'body'> & { readonly entryId: number; readonly body: string }

/** The entries of a stretch of time, both ends included; those of one resource where its id is given. */
export function writtenLogs(
  world: World,
  from: number,
  to: number,
  resourceId: string | undefined,
): Entry[] {
  const rows =
    resourceId === undefined
      ? rowsWhere<Row>(world, 'log_entries', 'time BETWEEN ? AND ?', from, to)
      : rowsWhere<Row>(
          world,
          'log_entries',
          'resource_id = ? AND time BETWEEN ? AND ?',
          resourceId,
          from,
          to,
        )
  return rows.map(({ entryId, time, resourceType, resourceId: id, service, level, body }) => ({
    time,
    trouble: {
      id: `written/${String(entryId).padStart(12, '0')}`,
      resourceType,
      resourceId: id,
      service,
      level,
      body: JSON.parse(body) as Written['body'],
    },
  }))
}
