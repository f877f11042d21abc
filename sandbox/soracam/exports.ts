import { exportUrlMs, type ExportStatus } from '../../src/domain/soracam/exports.ts'
import { quotaMonth } from '../../src/domain/soracam/quota.ts'
import { notFound } from '../http/errors.ts'
import { cutPage, numberedKey, type Page } from '../db/paging.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'

/** A request of a still. Times are UNIX milliseconds. */
export type ExportRow = {
  no: number
  exportId: string
  cameraNo: number
  /** The moment the still is of. */
  time: number
  requestedTime: number
  /** How it ends, which is decided when it is asked for. */
  outcome: 'completed' | 'failed' | 'limitExceeded'
}

/** Milliseconds after the request at which an export moves on; the platform's are not known. */
const startsAfter = 2_000
const endsAfter = 8_000
/** A failing one is tried once more. */
const failsAfter = 20_000
/** After this time it is no longer in the lists. */
const listedFor = 86_400_000

const columns = `no, export_id AS exportId, camera_no AS cameraNo, time,
  requested_time AS requestedTime, outcome`

/** How an export stands at `now`, with the time its address expires while it has one. */
export function progressOf(
  { requestedTime, outcome }: ExportRow,
  now: number,
): { readonly status: ExportStatus; readonly expiryTime: number | undefined } {
  const age = now - requestedTime
  const still = { expiryTime: undefined }
  if (age < startsAfter) return { status: 'initializing', ...still }
  if (outcome === 'limitExceeded') return { status: outcome, ...still }
  if (age < endsAfter) return { status: 'processing', ...still }
  if (outcome === 'failed') return { status: age < failsAfter ? 'retrying' : 'failed', ...still }
  const expiryTime = requestedTime + endsAfter + exportUrlMs
  return now < expiryTime ? { status: 'completed', expiryTime } : { status: 'expired', ...still }
}

/** getSoraCamDeviceExportedImage; 404 where this camera has no such export. */
export function getExport(world: World, camera: CameraRow, exportId: string): ExportRow {
  const sql = `SELECT ${columns} FROM soracam_exports
    WHERE world_id = ? AND camera_no = ? AND export_id = ?`
  const row = prepare(world.db, sql).get(world.id, camera.no, exportId) as ExportRow | undefined
  if (!row) throw notFound('Export', exportId)
  return row
}

export interface ExportQuery {
  readonly sort: 'asc' | 'desc'
  readonly limit: number
  /** The key of the page before. */
  readonly after?: string | undefined
}

/** listSoraCamDeviceImageExports, ...ForDevice: those of the last day, of one camera or of all. */
export function listExports(
  world: World,
  camera: CameraRow | undefined,
  { sort, limit, after }: ExportQuery,
  now: number,
): Page<ExportRow> {
  const [beyond, order, start] =
    sort === 'desc' ? ['<', 'DESC', Number.MAX_SAFE_INTEGER] : ['>', 'ASC', 0]
  const sql = `SELECT ${columns} FROM soracam_exports
    WHERE world_id = ? AND requested_time > ? AND camera_no BETWEEN ? AND ? AND no ${beyond} ?
    ORDER BY no ${order} LIMIT ?`
  const [first, last] = camera ? [camera.no, camera.no] : [0, Number.MAX_SAFE_INTEGER]
  const rows = prepare(world.db, sql).all(
    world.id,
    now - listedFor,
    first,
    last,
    numberedKey(after, start),
    limit + 1,
  ) as ExportRow[]
  return cutPage(rows, limit, ({ no }) => no)
}

/** Stills of a camera that count for a month (`YYYYMM`): finished in it, and still being made. */
export function stillsIn(
  world: World,
  camera: CameraRow,
  month: string,
  now: number,
): { readonly finished: number; readonly pending: number } {
  const sql = `SELECT requested_time + ${endsAfter} AS time FROM soracam_exports
    WHERE world_id = ? AND camera_no = ? AND outcome = 'completed'`
  const times = prepare(world.db, sql).all(world.id, camera.no) as { time: number }[]
  const finished = times.filter(({ time }) => time <= now && quotaMonth(time) === month).length
  return { finished, pending: times.filter(({ time }) => time > now).length }
}
