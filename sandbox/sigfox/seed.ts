import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { seededGroupId } from '../group/groups.ts'
import type { World } from '../world.ts'
import type { SigfoxDevice, StockedDevice } from './devices.ts'

const idOf = (no: number) => `5E000${no}`

/** The Sigfox devices of a fleet in Japan coverage as they are at `now`; Global has none. */
export function seedDevices(world: World, now: number): SigfoxDevice[] {
  if (world.coverage === 'g') return []
  /** One that sends every hour, the last time `ago` minutes, but for how late that came. */
  const device = (
    no: number,
    name: string,
    ago: number,
    rest: Partial<SigfoxDevice> = {},
  ): SigfoxDevice => ({
    deviceId: idOf(no),
    tags: { name },
    terminationEnabled: false,
    registration: { endTime: now - 150 * dayMs, fails: false },
    firstUplink: now - 150 * dayMs - ago * minuteMs,
    interval: hourMs,
    lastModifiedTime: now - 150 * dayMs,
    ...rest,
  })
  const group = { groupId: seededGroupId(world, 'sigfox') }
  const ended = { terminationEnabled: true, terminatedTime: now - 6 * hourMs }
  return [
    device(1, '冷蔵パレット 01', 25, group),
    device(2, 'Pump room <i>2</i> 🚰', 40, { terminationEnabled: true }),
    // Comes through in four hours, and to life in six.
    device(3, '冷蔵パレット 02', 0, {
      registration: { endTime: now + 4 * hourMs, fails: false },
      firstUplink: now + 6 * hourMs,
      lastModifiedTime: now - 20 * minuteMs,
    }),
    // Never sends anything.
    device(4, 'Wrong certificate', 0, {
      registration: { endTime: now - 2 * dayMs, fails: true },
      firstUplink: now - 2 * dayMs,
      lastUplink: 0,
      lastModifiedTime: now - 2 * dayMs,
    }),
    device(5, 'Old tracker', 10, { ...ended, lastModifiedTime: now - 6 * hourMs }),
  ]
}

/** What can be registered, the one whose registration failed among it. */
export function seedStock({ coverage }: World): StockedDevice[] {
  if (coverage === 'g') return []
  const registrationSecret = '5AC0DE5AC0DE5AC0'
  return [4, 6, 7].map((no) => ({ deviceId: idOf(no), registrationSecret }))
}
