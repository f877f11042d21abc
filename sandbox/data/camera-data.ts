import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { peopleCounted } from '../../src/domain/data/device-readings.ts'
import {
  indexesBetween,
  lastIndex,
  timeOf,
  type OrderedPeriod,
  type Schedule,
} from '../../src/domain/data/schedule.ts'
import { expiryOf, retentionDays } from '../../src/domain/data/retention.ts'
import { hashText } from '../../src/domain/random.ts'
import { minuteMs } from '../../src/domain/time.ts'
import { listCameras, type CameraRow } from '../soracam/cameras.ts'
import { stillUrl, type Viewpoint } from '../soracam/present.ts'
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
    yield countedAt(schedule, index)
  }
}

/** What was counted last until `now`; undefined where it was not yet. */
export function lastCounted(world: World, camera: CameraRow, now: number): Sent | undefined {
  const schedule = scheduleOf(world, camera)
  const index = lastIndex(schedule, now)
  return index < 0 ? undefined : countedAt(schedule, index)
}

/** What stands for the address of a still of a moment, which depends on where one asks. */
const stillMark = 'sandbox:still:'
/** One in so many entries names a still. */
const stillEvery = 6

function countedAt(schedule: Schedule, index: number): Sent {
  const time = timeOf(schedule, index)
  const still = index % stillEvery === 0 ? `${stillMark}${time}` : undefined
  return { time, ...peopleCounted(schedule.seed, time, still) }
}

/** An entry with the address of the still that it names, which is good for as long as the entry. */
export function withStill<Entry extends DataEntry>(view: Viewpoint, entry: Entry): Entry {
  const { resourceType, resourceId, content = '' } = entry
  if (resourceType !== 'SoraCam' || !content.includes(stillMark)) return entry
  const camera = countingCameras(view.world).find(({ deviceId }) => deviceId === resourceId)
  if (!camera) return entry
  const address = (_: string, at: string) => {
    const time = Number(at)
    return stillUrl(view, camera, { time }, expiryOf(time, retentionDays.extended))
  }
  return { ...entry, content: content.replace(/sandbox:still:(\d{1,15})/, address) }
}

function scheduleOf(world: World, { deviceId, installedTime }: CameraRow): Schedule {
  return {
    seed: hashText(`${world.seed}/camera/${deviceId}/data`),
    firstUplink: installedTime,
    interval: 10 * minuteMs,
    end: Number.POSITIVE_INFINITY,
  }
}
