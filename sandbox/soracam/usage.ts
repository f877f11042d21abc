import {
  isLimit,
  mostLimitHours,
  quotaMonth,
  quotaState,
  stillSeconds,
  usualLimitSeconds,
  type QuotaState,
} from '../../src/domain/soracam/quota.ts'
import { badRequest, refused } from '../http/errors.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'
import { stillsIn } from './exports.ts'

/** getSoraCamDeviceExportUsage: the quota of the month that `now` (UNIX milliseconds) lies in. */
export function usageOf(world: World, camera: CameraRow, now: number): QuotaState {
  const month = quotaMonth(now)
  const stills = stillsIn(world, camera, month, now).finished
  const used = watchedSeconds(world, camera, month) + stills * stillSeconds
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
  prepare(
    world.db,
    `INSERT INTO soracam_limits (world_id, camera_no, hours) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET hours = excluded.hours`,
  ).run(world.id, camera.no, hours)
}

/** deleteSoraCamDeviceExportUsageLimitOverride: the limit is the usual one again. */
export function resetLimit(world: World, camera: CameraRow): void {
  const sql = 'DELETE FROM soracam_limits WHERE world_id = ? AND camera_no = ?'
  prepare(world.db, sql).run(world.id, camera.no)
}

function limitSeconds(world: World, camera: CameraRow): number {
  const sql = 'SELECT hours FROM soracam_limits WHERE world_id = ? AND camera_no = ?'
  const hours = prepare(world.db, sql).get(world.id, camera.no)?.['hours']
  return hours === undefined ? usualLimitSeconds : Number(hours) * 3600
}

/** Seconds that can still be asked for: stills that are being made count as taken. */
export function spendableSeconds(world: World, camera: CameraRow, now: number): number {
  const { remainingSeconds } = usageOf(world, camera, now)
  const { pending } = stillsIn(world, camera, quotaMonth(now), now)
  return Math.max(0, remainingSeconds - pending * stillSeconds)
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
  prepare(
    world.db,
    `INSERT INTO soracam_usage (world_id, camera_no, month, seconds) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds`,
  ).run(world.id, cameraNo, month, seconds)
}

function watchedSeconds(world: World, camera: CameraRow, month: string): number {
  const sql = 'SELECT seconds FROM soracam_usage WHERE world_id = ? AND camera_no = ? AND month = ?'
  return Number(prepare(world.db, sql).get(world.id, camera.no, month)?.['seconds'] ?? 0)
}
