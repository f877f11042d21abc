import {
  isLimit,
  mostLimitHours,
  quotaMonth,
  quotaState,
  usualLimitSeconds,
  type QuotaState,
} from '../../src/domain/soracam/quota.ts'
import { badRequest, refused } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'
import { secondsIn } from './exports.ts'

/** Cameras whose monthly limit was set, in hours. */
const limits = collection<{ readonly cameraNo: number; readonly hours: number }>('cameraLimits', {
  id: ({ cameraNo }) => String(cameraNo),
  kind: 'Camera',
})

interface Watched {
  readonly cameraNo: number
  /** `YYYYMM`. */
  readonly month: string
  readonly seconds: number
}

/** The seconds of video watched per month. */
const watched = collection<Watched>('cameraUsage', {
  id: ({ cameraNo, month }) => `${cameraNo}/${month}`,
  kind: 'Camera',
})

/** getSoraCamDeviceExportUsage: the quota of the month that `now` (UNIX milliseconds) lies in. */
export function usageOf(world: World, camera: CameraRow, now: number): QuotaState {
  const month = quotaMonth(now)
  const exported = secondsIn(world, camera, month, now).finished
  const used = watchedSeconds(world, camera.no, month) + exported
  return quotaState(used, limitSeconds(world, camera))
}

/** updateSoraCamDeviceExportUsageLimitOverride. 400 for hours that are not allowed. */
export function setLimit(world: World, camera: CameraRow, hours: number | undefined): void {
  if (hours === undefined || !isLimit(hours)) {
    throw badRequest(
      'limitHours',
      `must be a whole number from 0 to ${mostLimitHours}`,
      `0 から ${mostLimitHours} の整数を指定してください`,
    )
  }
  limits.put(world, { cameraNo: camera.no, hours })
}

/** deleteSoraCamDeviceExportUsageLimitOverride: the limit is the usual one again. */
export function resetLimit(world: World, camera: CameraRow): void {
  const id = String(camera.no)
  if (limits.find(world, id)) limits.remove(world, id)
}

function limitSeconds(world: World, camera: CameraRow): number {
  const { hours } = limits.find(world, String(camera.no)) ?? {}
  return hours === undefined ? usualLimitSeconds : hours * 3600
}

/** Seconds that can still be asked for: exports that are being made count as taken. */
export function spendableSeconds(world: World, camera: CameraRow, now: number): number {
  const { remainingSeconds } = usageOf(world, camera, now)
  const { pending } = secondsIn(world, camera, quotaMonth(now), now)
  return Math.max(0, remainingSeconds - pending)
}

/** Takes seconds of video from the quota of this month. 400 where it does not have so many. */
export function spendSeconds(world: World, camera: CameraRow, seconds: number, now: number): void {
  const left = spendableSeconds(world, camera, now)
  if (seconds > left) {
    throw refused(
      'SEM0152',
      `The video takes ${seconds} seconds of this month's viewing time, ${left} are left`,
      `動画は今月の視聴可能時間を ${seconds} 秒消費しますが、残りは ${left} 秒です`,
    )
  }
  addWatched(world, camera.no, quotaMonth(now), seconds)
}

/** Adds to what was watched of a camera in a month (`YYYYMM`). */
export function addWatched(world: World, cameraNo: number, month: string, seconds: number): void {
  const before = watchedSeconds(world, cameraNo, month)
  watched.put(world, { cameraNo, month, seconds: before + seconds })
}

function watchedSeconds(world: World, cameraNo: number, month: string): number {
  return watched.find(world, `${cameraNo}/${month}`)?.seconds ?? 0
}
