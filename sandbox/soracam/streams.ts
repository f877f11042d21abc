import { secondsSpent } from '../../src/domain/soracam/quota.ts'
import { latestVideoMs, streamWish } from '../../src/domain/soracam/stream.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { badRequest, noRecording } from '../http/errors.ts'
import { transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'
import { Eye } from './eye.ts'
import { conditionOf } from './power.ts'
import { spendSeconds } from './usage.ts'

/** Milliseconds that the addresses of a stream can be used; how long the platform's can is not known. */
export const streamUrlMs = 3_600_000

/** The video that a request is given: its parts, earliest first, in UNIX milliseconds. */
export interface Stream {
  /** The newest video, whose times are not told. */
  readonly latest: boolean
  readonly parts: readonly Range[]
  readonly expiryTime: number
}

const refusals = {
  notATime: ['must be UNIX milliseconds', 'UNIX ミリ秒で指定してください'],
  empty: ['must be before to', 'to より前の時刻を指定してください'],
  tooLong: [
    'the time between from and to exceeds 900 seconds',
    'from と to の差が 900 秒を超えています',
  ],
} as const

/**
 * getSoraCamDeviceStreamingVideo: takes the length of the video it gives from the quota. The latest
 * video is all that was recorded without a break in the last five minutes, and costs five minutes
 * however long it is; where nothing is being recorded, there are no parts and nothing is taken.
 * 400 for times that cannot be asked for and for a quota that is used up, 404 where nothing was
 * recorded.
 */
export function requestStream(
  world: World,
  camera: CameraRow,
  times: { readonly from?: number | undefined; readonly to?: number | undefined },
  now: number,
): Stream {
  const wish = streamWish(times.from, times.to)
  if (wish.kind === 'refused') {
    const [english, japanese] = refusals[wish.because]
    throw badRequest('from', english, japanese)
  }
  return transaction(world.db, () => {
    const expiryTime = now + streamUrlMs
    if (wish.kind === 'latest') {
      const parts = latestVideo(world, camera, now)
      if (parts.length > 0) spendSeconds(world, camera, latestVideoMs / 1000, now)
      return { latest: true, parts, expiryTime }
    }
    const parts = new Eye(world, camera, wish, now).recorded(wish)
    if (parts.length === 0) throw noRecording(camera.deviceId)
    spendSeconds(world, camera, secondsSpent(parts), now)
    return { latest: false, parts, expiryTime }
  })
}

function latestVideo(world: World, camera: CameraRow, now: number): Range[] {
  const { connected, powerState } = conditionOf(world, camera, now)
  if (!connected || powerState !== 'on') return []
  const range = { from: now - latestVideoMs, to: now }
  return new Eye(world, camera, range, now).recorded(range).slice(-1)
}
