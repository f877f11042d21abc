import { releaseDevices } from '../devices.ts'
import { devices as inventoryDevices } from '../inventory/store.ts'
import { deviceStore as loraDevices } from '../lora/devices.ts'
import { deviceStore as sigfoxDevices } from '../sigfox/devices.ts'
import { releaseSims } from '../sim/release.ts'
import type { World } from '../world.ts'
import { groups } from './groups.ts'

/**
 * deleteGroup. The description does not say what becomes of its members: here they stay as they
 * are but belong to no group any more.
 */
export function deleteGroup(world: World, groupId: string, now: number): void {
  groups.remove(world, groupId)
  releaseSims(world, groupId, now)
  releaseDevices(loraDevices, world, groupId, now)
  releaseDevices(sigfoxDevices, world, groupId, now)
  releaseDevices(inventoryDevices, world, groupId, now)
}
