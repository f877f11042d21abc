import { parseBinary } from '../../src/domain/binary-format.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { uplinksBetween, type Uplink } from '../../src/domain/lora/uplinks.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import type { Sent } from '../data/sources.ts'
import { groups } from '../group/groups.ts'
import type { World } from '../world.ts'
import { deviceStore, scheduleOf, type LoraDevice } from './devices.ts'

/** What a device sent in a period, terminated or not; nothing of an unknown one. */
export function* loraEntries(
  world: World,
  deviceId: string,
  period: OrderedPeriod,
): Generator<Sent> {
  const device = deviceStore.find(world, deviceId)
  if (!device) return
  const format = parserOf(world, device)
  for (const uplink of uplinksBetween(scheduleOf(world, device), period)) {
    yield entryOf(deviceId, uplink, format)
  }
}

/** The format of the binary parser of a device's group as it is now; undefined where it is off. */
function parserOf(world: World, device: LoraDevice): string | undefined {
  const group = device.groupId === undefined ? undefined : groups.find(world, device.groupId)
  const settings = settingsIn(group?.configuration, 'SoracomAir')
  const format = settings['binaryParserFormat']
  return isOn(settings, ['binaryParserEnabled']) && typeof format === 'string' ? format : undefined
}

/** An uplink as Harvest Data keeps it: JSON text with the payload, and what a parser reads in it. */
function entryOf(deviceId: string, { time, ...sent }: Uplink, format?: string): Sent {
  const values = format && parseBinary(format, Buffer.from(sent.data, 'hex'))
  const parsed = values ? { ...values, binaryParserEnabled: true } : {}
  return {
    time,
    contentType: 'application/json',
    content: JSON.stringify({ deveui: deviceId, ...sent, ...parsed }),
  }
}
