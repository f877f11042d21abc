import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { latestUplink, payloadFormat, uplinksBetween, type Uplink } from './uplinks.ts'
import { parsedBy, parserOf } from '../data/parser.ts'
import type { Sent } from '../data/sources.ts'
import { scheduleOf } from '../radio-devices.ts'
import type { World } from '../world.ts'
import { deviceStore, type SigfoxDevice } from './devices.ts'

/** What a device sent in a period, terminated or not; nothing of an unknown one. */
export function* sigfoxEntries(
  world: World,
  deviceId: string,
  period: OrderedPeriod,
): Generator<Sent> {
  const device = deviceStore.find(world, deviceId)
  if (!device) return
  const format = formatOf(world, device)
  for (const uplink of uplinksBetween(scheduleOf(world, 'sigfox', device), period)) {
    yield entryOf(device, uplink, format)
  }
}

/** What a device sent last until `now`; undefined for one that was never heard of. */
export function lastSigfoxEntry(world: World, device: SigfoxDevice, now: number): Sent | undefined {
  const uplink = latestUplink(scheduleOf(world, 'sigfox', device), now)
  return uplink && entryOf(device, uplink, formatOf(world, device))
}

/** The one built-in format that is understood: that of the payload all these devices send. */
function formatOf(world: World, { groupId }: SigfoxDevice): string | undefined {
  const format = parserOf(world, groupId)
  return format === '@unashield' ? payloadFormat : format
}

/** An uplink as Harvest Data keeps it: what the network says is text, what a parser reads is not. */
function entryOf({ deviceId }: SigfoxDevice, uplink: Uplink, format: string | undefined): Sent {
  const { time, data, seqNumber, lqi } = uplink
  const said = {
    device: deviceId,
    time: String(Math.floor(time / 1000)),
    data,
    seqNumber: String(seqNumber),
    lqi,
    operatorName: 'SIGFOX_Japan_KCCS',
    countryCode: '392',
  }
  return {
    time,
    contentType: 'application/json',
    content: JSON.stringify({ ...said, ...parsedBy(format, data) }),
  }
}
