import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { parseBinary } from '../../src/domain/binary-format.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { uplinksBetween, type Uplink } from '../../src/domain/lora/uplinks.ts'
import { pageOfEntries, type DataQuery } from '../data/entries.ts'
import type { Page } from '../db/paging.ts'
import { groups } from '../group/groups.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { deviceStore, scheduleOf, type LoraDevice } from './devices.ts'

/**
 * getDataFromLoraDevice: what the device sent in the last 40 days, terminated or not; nothing of
 * an unknown one, as the description has no 404. 400 for a period that ends before it begins.
 */
export function dataOf(
  { world, now }: Moment,
  deviceId: string,
  query: DataQuery,
): Page<DataEntry> {
  const device = deviceStore.find(world, deviceId)
  const format = parserOf(world, device)
  return pageOfEntries(query, now, function* (period) {
    if (!device) return
    for (const uplink of uplinksBetween(scheduleOf(world, device), period)) {
      yield entryOf(deviceId, uplink, format)
    }
  })
}

/** The format of the binary parser of a device's group as it is now; undefined where it is off. */
function parserOf(world: World, device: LoraDevice | undefined): string | undefined {
  const group = device?.groupId === undefined ? undefined : groups.find(world, device.groupId)
  const settings = settingsIn(group?.configuration, 'SoracomAir')
  const format = settings['binaryParserFormat']
  return isOn(settings, ['binaryParserEnabled']) && typeof format === 'string' ? format : undefined
}

/** An uplink as Harvest Data keeps it: JSON text with the payload, and what a parser reads in it. */
function entryOf(deviceId: string, { time, ...sent }: Uplink, format?: string): DataEntry {
  const values = format && parseBinary(format, Buffer.from(sent.data, 'hex'))
  const parsed = values ? { ...values, binaryParserEnabled: true } : {}
  return {
    resourceType: 'LoraDevice',
    resourceId: deviceId,
    time,
    contentType: 'application/json',
    content: JSON.stringify({ deveui: deviceId, ...sent, ...parsed }),
  }
}
