import { randomUUID } from 'node:crypto'
import { notFound } from '../http/errors.ts'
import type { ExportRequest } from './requests.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/**
 * Files that were asked for. What one holds is not stored: it is made from the request when it is
 * fetched, as of the time it was asked for. Times are UNIX milliseconds.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS exported_files (
  world_id INTEGER NOT NULL,
  file_id TEXT NOT NULL,
  request TEXT NOT NULL,
  requested_time INTEGER NOT NULL,
  ready_time INTEGER NOT NULL,
  fails INTEGER NOT NULL,
  PRIMARY KEY (world_id, file_id)
) STRICT, WITHOUT ROWID;
`

/** How long a file takes that nobody waits for; the platform's own time is not known. */
const preparationMs = 3_000

export interface ExportedFile {
  readonly fileId: string
  readonly request: ExportRequest
  readonly requestedTime: number
  readonly readyTime: number
  readonly fails: boolean
}

export type ExportStatus = 'processing' | 'exported' | 'failed'

interface Start {
  readonly mode: 'sync' | 'async'
  readonly now: number
  /** Whether it will end without a file. */
  readonly fails: boolean
}

/** Any operation that exports: with `sync` the file is ready at once. */
export function startExport(
  world: World,
  request: ExportRequest,
  { mode, now, fails }: Start,
): ExportedFile {
  const fileId = `fe_${randomUUID()}`
  const readyTime = mode === 'sync' ? now : now + preparationMs
  prepare(world.db, 'INSERT INTO exported_files VALUES (?, ?, ?, ?, ?, ?)').run(
    world.id,
    fileId,
    JSON.stringify(request),
    now,
    readyTime,
    fails ? 1 : 0,
  )
  return { fileId, request, requestedTime: now, readyTime, fails }
}

/** getExportedFile; 404 where there is none with the id. */
export function getExportedFile(world: World, fileId: string): ExportedFile {
  const sql = `SELECT request, requested_time, ready_time, fails
    FROM exported_files WHERE world_id = ? AND file_id = ?`
  const row = prepare(world.db, sql).get(world.id, fileId)
  if (!row) throw notFound('Export', fileId)
  return {
    fileId,
    request: JSON.parse(String(row['request'])) as ExportRequest,
    requestedTime: Number(row['requested_time']),
    readyTime: Number(row['ready_time']),
    fails: row['fails'] === 1,
  }
}

/** How an export stands at `now`. */
export function statusOf({ readyTime, fails }: ExportedFile, now: number): ExportStatus {
  if (now < readyTime) return 'processing'
  return fails ? 'failed' : 'exported'
}
