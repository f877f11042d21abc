import { latestUplink, uplinksBetween, type Uplink } from '../../src/domain/lora/uplinks.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { parsedBy, parserOf } from '../data/parser.ts'
import type { Sent } from '../data/sources.ts'
import { scheduleOf } from '../radio-devices.ts'
import type { World } from '../world.ts'
import { deviceStore, type LoraDevice } from './devices.ts'

/** What a device sent in a period, terminated or not; nothing of an unknown one. */
export function* loraEntries(
  world: World,
  deviceId: string,
  period: OrderedPeriod,
): Generator<Sent> {
  const device = deviceStore.find(world, deviceId)
  if (!device) return
  const format = parserOf(world, device.groupId)
  for (const uplink of uplinksBetween(scheduleOf(world, 'lora', device), period)) {
    yield entryOf(deviceId, uplink, format)
  }
}

/** What a device sent last until `now`; undefined for one that was never heard of. */
export function lastLoraEntry(world: World, device: LoraDevice, now: number): Sent | undefined {
  const uplink = latestUplink(scheduleOf(world, 'lora', device), now)
  return uplink && entryOf(device.deviceId, uplink, parserOf(world, device.groupId))
}

/** An uplink as Harvest Data keeps it: JSON text with the payload, and what a parser reads in it. */
function entryOf(deviceId: string, { time, ...sent }: Uplink, format?: string): Sent {
  return {
    time,
    contentType: 'application/json',
    content: JSON.stringify({ deveui: deviceId, ...sent, ...parsedBy(format, sent.data) }),
  }
}
