import type { Signatures } from '../../src/api/generated/contract.ts'
import type { Page } from '../db/paging.ts'
import { partTests, searchDevicesOf } from '../device-search.ts'
import type { World } from '../world.ts'
import { devices, type InventoryDevice } from './store.ts'

type Query = Signatures['searchDevices']['query']

/** searchDevices: also by parts of the IMSI and the IMEI that a device registered with first. */
export function searchDevices(world: World, query: Query): Page<InventoryDevice> {
  return searchDevicesOf(world, devices.all(world), query, [
    ...partTests<InventoryDevice>('imsi', query.imsi, ({ imsi = '' }) => [imsi]),
    ...partTests<InventoryDevice>('imei', query.imei, ({ imei = '' }) => [imei]),
  ])
}
