import type { SoraCamAtomCamSettingsSelfReboot } from '../../src/api/generated/models/soraCamAtomCamSettingsSelfReboot.ts'
import {
  intersectRanges,
  mergeRanges,
  subtractRanges,
  type Range,
} from '../../src/domain/soracam/timeline.ts'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import { periodsOf, rangesWhere } from './changes.ts'

/** Milliseconds that a camera is away when it restarts; how long a real one takes varies. */
export const rebootMs = 60_000

/** When a camera restarts by itself: days from Sunday (0) on, and `HH:mm` in UTC. */
export type SelfReboot = Required<SoraCamAtomCamSettingsSelfReboot>

/** What holds where nobody set it. */
export const usualSelfReboot: SelfReboot = {
  enabled: false,
  daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
  time: '00:00',
}

/** When a camera is away in a stretch of time because it restarts by itself. */
function selfReboots(world: World, cameraNo: number, span: Range): Range[] {
  const away = periodsOf(world, cameraNo, 'selfReboot').flatMap(({ from, to, value }) => {
    const { enabled, daysOfWeek, time } = JSON.parse(value) as SelfReboot
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    if (!enabled) return []
    // One that began before the span may last into it.
    const begin = Math.max(from, span.from - rebootMs)
    const end = Math.min(to, span.to)
    const found: Range[] = []
    for (let day = Math.floor(begin / dayMs) * dayMs; day < end; day += dayMs) {
      const at = day + (hours * 60 + minutes) * minuteMs
      if (at < begin || at >= end || !daysOfWeek.includes(new Date(day).getUTCDay())) continue
      found.push({ from: at, to: at + rebootMs })
    }
    return found
  })
  return mergeRanges(away)
}

/** When a camera is connected in a stretch of time; merged. */
export function onlineRanges(world: World, cameraNo: number, span: Range): Range[] {
  const online = intersectRanges(rangesWhere(world, cameraNo, 'connection', ['online']), [span])
  return subtractRanges(online, selfReboots(world, cameraNo, span))
}
