import type { SoraCamAtomCamSettingsSelfReboot } from '../../src/api/generated/models/soraCamAtomCamSettingsSelfReboot.ts'
import type { World } from '../world.ts'
import { getCamera } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { reachableCamera } from './power.ts'
import { usualSelfReboot, type SelfReboot } from './reboots.ts'
import { licensed } from './settings.ts'

/** getSoraCamDeviceAtomCamSettingsSelfReboot; that of an offline camera is as it had it last. */
export function readSelfReboot(world: World, deviceId: string, now: number): SelfReboot {
  const { no } = licensed(world, getCamera(world, deviceId), now)
  const stored = stateAt(world, no, now).get('selfReboot')
  return stored === undefined ? usualSelfReboot : (JSON.parse(stored) as SelfReboot)
}

/**
 * setSoraCamDeviceAtomCamSettingsSelfReboot: what the body leaves out goes back to its default, as
 * the description says. 400 for a camera that is offline.
 */
export function changeSelfReboot(
  world: World,
  deviceId: string,
  body: SoraCamAtomCamSettingsSelfReboot | undefined,
  now: number,
): void {
  licensed(world, getCamera(world, deviceId), now)
  const { no } = reachableCamera(world, deviceId, now)
  const { enabled, daysOfWeek, time } = { ...usualSelfReboot, ...body }
  const days = [...new Set(daysOfWeek)].sort()
  recordChange(world, no, 'selfReboot', JSON.stringify({ enabled, daysOfWeek: days, time }), now)
}
