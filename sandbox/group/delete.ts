import { releaseInventoryDevices } from '../inventory/devices.ts'
import { releaseLoraDevices } from '../lora/devices.ts'
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
  releaseLoraDevices(world, groupId, now)
  releaseInventoryDevices(world, groupId, now)
}
