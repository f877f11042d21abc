import { peopleCounted } from '../../src/domain/data/device-readings.ts'
import {
  indexesBetween,
  lastIndex,
  timeOf,
  type OrderedPeriod,
  type Schedule,
} from '../../src/domain/data/schedule.ts'
import { hashText } from '../../src/domain/random.ts'
import { minuteMs } from '../../src/domain/time.ts'
import { listCameras, type CameraRow } from '../soracam/cameras.ts'
import type { World } from '../world.ts'
import type { Sent } from './sources.ts'

/** The cameras beside which something counts people and says how many. */
export function countingCameras(world: World): CameraRow[] {
  return listCameras(world).filter(({ scene }) => scene === 'entrance' || scene === 'yard')
}

/** How many people were counted in front of a camera in a period; nothing of an unknown one. */
export function* cameraEntries(
  world: World,
  deviceId: string,
  period: OrderedPeriod,
): Generator<Sent> {
  const camera = countingCameras(world).find((one) => one.deviceId === deviceId)
  if (!camera) return
  const schedule = scheduleOf(world, camera)
  for (const index of indexesBetween(schedule, period)) {
    const time = timeOf(schedule, index)
    yield { time, ...peopleCounted(schedule.seed, time) }
  }
}

/** What was counted last until `now`; undefined where it was not yet. */
export function lastCounted(world: World, camera: CameraRow, now: number): Sent | undefined {
  const schedule = scheduleOf(world, camera)
  const index = lastIndex(schedule, now)
  if (index < 0) return undefined
  const time = timeOf(schedule, index)
  return { time, ...peopleCounted(schedule.seed, time) }
}

function scheduleOf(world: World, { deviceId, installedTime }: CameraRow): Schedule {
  return {
    seed: hashText(`${world.seed}/camera/${deviceId}/data`),
    firstUplink: installedTime,
    interval: 10 * minuteMs,
    end: Number.POSITIVE_INFINITY,
  }
}
