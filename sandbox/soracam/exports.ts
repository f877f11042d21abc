import { exportUrlMs, type ExportStatus } from '../../src/domain/soracam/exports.ts'
import { quotaMonth } from '../../src/domain/soracam/quota.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { notFound } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import { cutPage, numberedKey, pageSize, type Page } from '../db/paging.ts'
import type { World } from '../world.ts'
import { keyOf, listCameras, type CameraRow } from './cameras.ts'

/** A request of a still or a video. Times are UNIX milliseconds. */
interface ExportBase {
  /** From 1 within the world. */
  readonly no: number
  readonly exportId: string
  readonly cameraNo: number
  /** What it takes from the quota when it is done. */
  readonly seconds: number
  readonly requestedTime: number
  /** How it ends, which is decided when it is asked for. */
  readonly outcome: 'completed' | 'failed' | 'limitExceeded'
  /** Where it goes in Harvest Files, if it does. */
  readonly harvestPath?: string | undefined
  /** Whether it is there. */
  readonly harvested?: boolean
}

export interface StillRow extends ExportBase {
  readonly kind: 'still'
  /** The moment the still is of. */
  readonly time: number
}

export interface VideoRow extends ExportBase {
  readonly kind: 'video'
  readonly range: Range
  /** What was recorded of it. */
  readonly parts: readonly Range[]
  /** A ZIP of MP4 files, or one MP4. */
  readonly archive: boolean
}

export type ExportRow = StillRow | VideoRow

const requests = collection<ExportRow>('cameraExports', {
  id: ({ no }) => keyOf(no),
  kind: 'Export',
  dueAt: (row) =>
    row.outcome === 'completed' && row.harvestPath !== undefined && !row.harvested
      ? endOf(row)
      : null,
})

/** Milliseconds after the request at which an export moves on; the platform's are not known. */
const startsAfter = 2_000
/** A failing one is tried once more. */
const failsAfter = 20_000
/** After this time it is no longer in the lists. */
const listedFor = 86_400_000

/** Milliseconds that making an export takes: eight seconds, and five for a quarter of an hour of video. */
function madeAfter(row: ExportRow): number {
  return row.kind === 'still' ? 8_000 : 8_000 + row.seconds * 5
}

/** When an export is done or has failed, UNIX milliseconds. */
export function endOf(row: ExportRow): number {
  return row.requestedTime + madeAfter(row)
}

/** How an export stands at `now`, with the time its address expires while it has one. */
export function progressOf(
  row: ExportRow,
  now: number,
): { readonly status: ExportStatus; readonly expiryTime: number | undefined } {
  const { requestedTime, outcome } = row
  const age = now - requestedTime
  const endsAfter = madeAfter(row)
  const still = { expiryTime: undefined }
  if (age < startsAfter) return { status: 'initializing', ...still }
  if (outcome === 'limitExceeded') return { status: outcome, ...still }
  if (age < endsAfter) return { status: 'processing', ...still }
  if (outcome === 'failed') {
    return { status: age < endsAfter + failsAfter - 8_000 ? 'retrying' : 'failed', ...still }
  }
  const expiryTime = requestedTime + endsAfter + exportUrlMs
  return now < expiryTime ? { status: 'completed', expiryTime } : { status: 'expired', ...still }
}

/** Of a union, each of its kinds without a member that is given later. */
type Without<Row, Key extends PropertyKey> = Row extends Row ? Omit<Row, Key> : never

/** Writes a new request, with the number after the last one's. */
export function addExport(world: World, request: Without<ExportRow, 'no'>): ExportRow {
  const last = requests.all(world).at(-1)
  return requests.put(world, { ...request, no: (last?.no ?? 0) + 1 })
}

/** Exports that are done by `now` and to be put into Harvest Files. */
export const dueExports = requests.due

/** Notes that an export lies in Harvest Files. */
export function markHarvested(world: World, row: ExportRow): void {
  requests.put(world, { ...row, harvested: true })
}

type Kind = ExportRow['kind']
type Of<K extends Kind> = Extract<ExportRow, { kind: K }>

/** getSoraCamDeviceExportedImage, ...Video; 404 where this camera has no such export. */
export function getExport<K extends Kind>(
  world: World,
  kind: K,
  camera: CameraRow,
  exportId: string,
): Of<K> {
  const row = exportsOf(world, kind, camera).find((one) => one.exportId === exportId)
  if (!row) throw notFound('Export', exportId)
  return row
}

/** A video that can be fetched at `now`, whatever became of its license. 404 where there is none. */
export function finishedVideo(world: World, exportId: string, now: number): VideoRow {
  const row = exportsOf(world, 'video', undefined).find((one) => one.exportId === exportId)
  if (!row || progressOf(row, now).status !== 'completed') throw notFound('Export', exportId)
  return row
}

/** The exports of a kind of a camera, or of all that there are, the oldest first. */
function exportsOf<K extends Kind>(world: World, kind: K, camera: CameraRow | undefined): Of<K>[] {
  const numbers = new Set((camera ? [camera] : listCameras(world)).map(({ no }) => no))
  const isWanted = (row: ExportRow): row is Of<K> => row.kind === kind && numbers.has(row.cameraNo)
  return requests.all(world).filter(isWanted)
}

export interface ExportQuery {
  readonly sort: 'asc' | 'desc'
  readonly limit?: number | undefined
  /** The number of the last export of the page before. */
  readonly last_evaluated_key?: string | undefined
}

/** listSoraCamDeviceImageExports, ...VideoExports, ...ForDevice: those of the last day. */
export function listExports<K extends Kind>(
  world: World,
  kind: K,
  camera: CameraRow | undefined,
  { sort, limit, last_evaluated_key: after }: ExportQuery,
  now: number,
): Page<Of<K>> {
  const start = numberedKey(after, sort === 'desc' ? Infinity : 0)
  const rows = exportsOf(world, kind, camera).filter(
    ({ no, requestedTime }) =>
      requestedTime > now - listedFor && (sort === 'desc' ? no < start : no > start),
  )
  return cutPage(sort === 'desc' ? rows.toReversed() : rows, pageSize(limit), ({ no }) => no)
}

/** Seconds of exports of a camera that count for a month (`YYYYMM`): of those that ended in it, and of those still being made. */
export function secondsIn(
  world: World,
  camera: CameraRow,
  month: string,
  now: number,
): { readonly finished: number; readonly pending: number } {
  const sum = { finished: 0, pending: 0 }
  for (const row of requests.all(world)) {
    if (row.cameraNo !== camera.no || row.outcome !== 'completed') continue
    const end = endOf(row)
    if (end > now) sum.pending += row.seconds
    else if (quotaMonth(end) === month) sum.finished += row.seconds
  }
  return sum
}
