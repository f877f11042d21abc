import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { parseBinary } from '../../src/domain/binary-format.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { uplinksBetween, type Uplink } from '../../src/domain/lora/uplinks.ts'
import { dayMs } from '../../src/domain/time.ts'
import { checkPeriod, cutPage, numberedKey, type Page } from '../db/paging.ts'
import { groups } from '../group/groups.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { deviceStore, scheduleOf, type LoraDevice } from './devices.ts'

interface DataQuery {
  /** UNIX milliseconds, both ends included. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly sort: 'asc' | 'desc'
  readonly limit?: number | undefined
  /** The time of the last entry of the page before. */
  readonly last_evaluated_key?: string | undefined
}

/** Entries of a page where the caller does not say how many, as described. */
const usual = 10
/** How long what a device sent can be read. */
const keptMs = 40 * dayMs

/**
 * getDataFromLoraDevice: what the device sent in the last 40 days, terminated or not; nothing of
 * an unknown one, as the description has no 404. 400 for a period that ends before it begins.
 */
export function dataOf(
  { world, now }: Moment,
  deviceId: string,
  { from = 0, to = now, sort, limit = usual, last_evaluated_key: key }: DataQuery,
): Page<DataEntry> {
  checkPeriod(from, to)
  const after = numberedKey(key?.split('_')[0], sort === 'asc' ? -1 : Infinity)
  const [first, last] = sort === 'asc' ? [after + 1, now] : [0, Math.min(after - 1, now)]
  const period = { from: Math.max(from, first, now - keptMs), to: Math.min(to, last), sort }
  const device = deviceStore.find(world, deviceId)
  const format = parserOf(world, device)
  const found: DataEntry[] = []
  for (const uplink of device ? uplinksBetween(scheduleOf(world, device), period) : []) {
    found.push(entryOf(deviceId, uplink, format))
    if (found.length > limit) break
  }
  return cutPage(found, limit, ({ time = 0 }) => time)
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
