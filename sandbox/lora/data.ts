import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { cutPage, numberedKey, type Page } from '../db/paging.ts'
import { badRequest } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import { deviceStore } from './devices.ts'
import { contentOf, uplinksOf, type Uplink } from './uplinks.ts'

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

/**
 * getDataFromLoraDevice: what the device sent in the last 40 days, terminated or not; nothing of
 * an unknown one, as the description has no 404. 400 for a period that ends before it begins.
 */
export function dataOf(
  { world, now }: Moment,
  deviceId: string,
  { from = 0, to = now, sort, limit = usual, last_evaluated_key: key }: DataQuery,
): Page<DataEntry> {
  if (from > to) throw badRequest('from', 'must not be after to', 'to 以前の時刻を指定してください')
  const after = numberedKey(key?.split('_')[0], sort === 'asc' ? -1 : Infinity)
  const period =
    sort === 'asc' ? { from: Math.max(from, after + 1), to } : { from, to: Math.min(to, after - 1) }
  const device = deviceStore.find(world, deviceId)
  const found: Uplink[] = []
  for (const uplink of device ? uplinksOf(world, device, { ...period, sort }, now) : []) {
    found.push(uplink)
    if (found.length > limit) break
  }
  const { items, nextKey } = cutPage(found, limit, ({ time }) => time)
  const entries = items.map((uplink): DataEntry => ({
    resourceType: 'LoraDevice',
    resourceId: deviceId,
    time: uplink.time,
    contentType: 'application/json',
    content: device ? contentOf(world, device, uplink) : '',
  }))
  return { items: entries, nextKey }
}
