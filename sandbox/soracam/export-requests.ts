import {
  exportSeconds,
  harvestPath,
  videoRule,
  type AudioCodec,
} from '../../src/domain/soracam/exports.ts'
import { pathProblem } from '../../src/domain/files/path.ts'
import { stillSeconds } from '../../src/domain/soracam/quota.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { newId } from '../sim/identifiers.ts'
import type { CameraRow } from './cameras.ts'
import { addExport, type ExportRow } from './exports.ts'
import { Eye } from './eye.ts'
import { spendableSeconds } from './usage.ts'

/** Where an export is to go in Harvest Files. */
interface Destination {
  readonly pathPrefix?: string | undefined
}

/**
 * exportSoraCamDeviceRecordedImage. 400 for a moment the cloud has no recording of, which without
 * a license is every moment. One that the quota does not allow is accepted and ends so.
 */
export function requestStill(
  world: World,
  camera: CameraRow,
  {
    time,
    harvestFiles,
  }: { readonly time: number; readonly harvestFiles?: Destination | undefined },
  now: number,
): ExportRow {
  const range = { from: time, to: time + 1 }
  if (
    !(time >= 0 && time < now) ||
    new Eye(world, camera, range, now).recorded(range).length === 0
  ) {
    throw badRequest(
      'time',
      'the cloud has no recording of this time',
      'この時刻の録画はクラウドにありません',
    )
  }
  const exportId = newId()
  return addExport(world, {
    kind: 'still',
    exportId,
    cameraNo: camera.no,
    time,
    seconds: stillSeconds,
    requestedTime: now,
    outcome: outcomeFor(world, camera, stillSeconds, now),
    harvestPath:
      harvestFiles &&
      pathOf(harvestFiles, { exportId, camera, now, time }, stillName(camera, time)),
  })
}

/** What is asked for of a video, by the API's names. */
export interface VideoWish extends Range {
  readonly archive?: boolean | undefined
  readonly audioCodec?: AudioCodec | undefined
  readonly harvestFiles?: Destination | undefined
}

const refusals = {
  notATime: ['must be UNIX milliseconds', 'UNIX ミリ秒で指定してください'],
  empty: ['must be before to', 'to より前の時刻を指定してください'],
  tooLong: [
    'the time between from and to exceeds 900 seconds',
    'from と to の差が 900 秒を超えています',
  ],
  future: ['to must have passed', 'to には過去の時刻を指定してください'],
} as const

/**
 * exportSoraCamDeviceRecordedVideo. 400 for times that cannot be asked for and where the cloud has
 * no recording. One that the quota does not allow is accepted and ends so.
 */
export function requestVideo(
  world: World,
  camera: CameraRow,
  { archive = true, audioCodec = 'pcm_s16le', harvestFiles, ...range }: VideoWish,
  now: number,
): ExportRow {
  const rule = videoRule(range, now)
  if (rule !== undefined) {
    const [english, japanese] = refusals[rule]
    throw badRequest('from', english, japanese)
  }
  const parts = new Eye(world, camera, range, now).recorded(range)
  if (parts.length === 0) {
    throw badRequest(
      'from',
      'the cloud has no recording of this time',
      'この時間帯の録画はクラウドにありません',
    )
  }
  const exportId = newId()
  const seconds = exportSeconds(parts, audioCodec)
  return addExport(world, {
    kind: 'video',
    exportId,
    cameraNo: camera.no,
    range,
    parts,
    archive,
    seconds,
    requestedTime: now,
    outcome: outcomeFor(world, camera, seconds, now),
    harvestPath:
      harvestFiles &&
      pathOf(harvestFiles, { exportId, camera, now, ...range }, videoName(camera, range, archive)),
  })
}

function outcomeFor(
  world: World,
  camera: CameraRow,
  seconds: number,
  now: number,
): ExportRow['outcome'] {
  if (camera.trouble === 'exports fail') return 'failed'
  return spendableSeconds(world, camera, now) < seconds ? 'limitExceeded' : 'completed'
}

/** The name of a still's file. */
export function stillName({ deviceId }: CameraRow, time: number): string {
  return `${deviceId}_${time}.jpg`
}

/** The name of a video's file; the platform's inside of a prefix is not known. */
export function videoName({ deviceId }: CameraRow, { from, to }: Range, archive: boolean): string {
  return `${deviceId}_${from}_${to}.${archive ? 'zip' : 'mp4'}`
}

interface Named extends Partial<Range> {
  readonly exportId: string
  readonly camera: CameraRow
  readonly now: number
  readonly time?: number
}

/** The path of a file in Harvest Files. 400 for a prefix that makes none that is allowed. */
function pathOf(
  { pathPrefix = '' }: Destination,
  { exportId, camera, now, time, from, to }: Named,
  name: string,
): string {
  const values = { export_id: exportId, device_id: camera.deviceId, time, from, to }
  const path = harvestPath(pathPrefix, values, now, name)
  if (pathProblem(path) === undefined) return path
  throw badRequest(
    'harvestFiles.pathPrefix',
    'is no path that Harvest Files take',
    'Harvest Files で使用できないパスです',
  )
}
