import { exportUrlMs, type ExportStatus } from '../../src/domain/soracam/exports.ts'
import { quotaMonth } from '../../src/domain/soracam/quota.ts'
import { notFound } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import { cutPage, numberedKey, pageSize, type Page } from '../db/paging.ts'
import type { World } from '../world.ts'
import { keyOf, type CameraRow } from './cameras.ts'

/** A request of a still. Times are UNIX milliseconds. */
export interface ExportRow {
  /** From 1 within the world. */
  readonly no: number
  readonly exportId: string
  readonly cameraNo: number
  /** The moment the still is of. */
  readonly time: number
  readonly requestedTime: number
  /** How it ends, which is decided when it is asked for. */
  readonly outcome: 'completed' | 'failed' | 'limitExceeded'
}

const requests = collection<ExportRow>('cameraExports', {
  id: ({ no }) => keyOf(no),
  kind: 'Export',
})

/** Milliseconds after the request at which an export moves on; the platform's are not known. */
const startsAfter = 2_000
const endsAfter = 8_000
/** A failing one is tried once more. */
const failsAfter = 20_000
/** After this time it is no longer in the lists. */
const listedFor = 86_400_000

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

/** Writes a new request, with the number after the last one's. */
export function addExport(world: World, request: Omit<ExportRow, 'no'>): ExportRow {
  const last = requests.all(world).at(-1)
  return requests.put(world, { no: (last?.no ?? 0) + 1, ...request })
}

/** getSoraCamDeviceExportedImage; 404 where this camera has no such export. */
export function getExport(world: World, camera: CameraRow, exportId: string): ExportRow {
  const row = exportsOf(world, camera).find((one) => one.exportId === exportId)
  if (!row) throw notFound('Export', exportId)
  return row
}

/** The exports of a camera, or of all, the oldest first. */
function exportsOf(world: World, camera: CameraRow | undefined): ExportRow[] {
  return requests.all(world).filter(({ cameraNo }) => !camera || cameraNo === camera.no)
}

export interface ExportQuery {
  readonly sort: 'asc' | 'desc'
  readonly limit?: number | undefined
  /** The number of the last export of the page before. */
  readonly last_evaluated_key?: string | undefined
}

/** listSoraCamDeviceImageExports, ...ForDevice: those of the last day, of one camera or of all. */
export function listExports(
  world: World,
  camera: CameraRow | undefined,
  { sort, limit, last_evaluated_key: after }: ExportQuery,
  now: number,
): Page<ExportRow> {
  const start = numberedKey(after, sort === 'desc' ? Infinity : 0)
  const rows = exportsOf(world, camera).filter(
    ({ no, requestedTime }) =>
      requestedTime > now - listedFor && (sort === 'desc' ? no < start : no > start),
  )
  return cutPage(sort === 'desc' ? rows.toReversed() : rows, pageSize(limit), ({ no }) => no)
}

/** Stills of a camera that count for a month (`YYYYMM`): finished in it, and still being made. */
export function stillsIn(
  world: World,
  camera: CameraRow,
  month: string,
  now: number,
): { readonly finished: number; readonly pending: number } {
  const times = exportsOf(world, camera)
    .filter(({ outcome }) => outcome === 'completed')
    .map(({ requestedTime }) => requestedTime + endsAfter)
  const finished = times.filter((time) => time <= now && quotaMonth(time) === month).length
  return { finished, pending: times.filter((time) => time > now).length }
}
