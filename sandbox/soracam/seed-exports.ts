import { exportSeconds } from '../../src/domain/soracam/exports.ts'
import { hourMs, minuteMs } from '../../src/domain/time.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { World } from '../world.ts'
import { listCameras } from './cameras.ts'
import { addExport, type VideoRow } from './exports.ts'
import { Eye } from './eye.ts'

/** A video that was asked for before the world was made: by which camera, and when. */
interface Past {
  readonly no: number
  /** Milliseconds before. */
  readonly ago: number
  readonly outcome: VideoRow['outcome']
}

/** One in each state that there is, the oldest first. */
const past: readonly Past[] = [
  { no: 6, ago: 2 * hourMs, outcome: 'failed' },
  { no: 7, ago: hourMs, outcome: 'completed' },
  { no: 5, ago: 30 * minuteMs, outcome: 'limitExceeded' },
  { no: 7, ago: 2 * minuteMs, outcome: 'completed' },
  { no: 6, ago: 15_000, outcome: 'failed' },
  { no: 7, ago: 5000, outcome: 'completed' },
  { no: 7, ago: 0, outcome: 'completed' },
]

/** Gives the first cameras videos that were asked for lately, as of `now` (UNIX milliseconds). */
export function seedExports(world: World, now: number): void {
  const cameras = listCameras(world)
  for (const [index, { no, ago, outcome }] of past.entries()) {
    const camera = cameras.find((one) => one.no === no)
    if (!camera) continue
    const requestedTime = now - ago
    const to = requestedTime - hourMs
    const range = { from: to - 5 * minuteMs, to }
    const parts = new Eye(world, camera, range, now).recorded(range)
    if (parts.length === 0) continue
    addExport(world, {
      kind: 'video',
      exportId: idFrom(`${world.seed}/video-export/${index}`),
      cameraNo: no,
      range,
      parts,
      archive: true,
      seconds: exportSeconds(parts, 'pcm_s16le'),
      requestedTime,
      outcome,
    })
  }
}
