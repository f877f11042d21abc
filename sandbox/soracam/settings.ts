import {
  cameraSettingNames,
  cameraSettings,
  type CameraSetting,
  type CameraSettings,
} from '../../src/domain/soracam/settings.ts'
import { refused } from '../http/errors.ts'
import type { World } from '../world.ts'
import { getCamera, type CameraRow } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { licenseAt } from './licenses.ts'
import { realTimeAccessAt } from './options.ts'
import { reachableCamera } from './power.ts'

/** What a camera's settings are where nobody changed them. */
export const usualSettings: CameraSettings = {
  quality: 'high',
  rotation: 0,
  nightVision: 'auto',
  statusLight: 'on',
  timestamp: 'on',
  logo: 'on',
  motion: 'on',
  motionSensitivity: 'medium',
  motionTagging: 'off',
  sound: 'on',
  soundSensitivity: 'medium',
}

/** All settings of a camera at a moment, whatever its license. */
export function settingsAt(world: World, camera: CameraRow, time: number): CameraSettings {
  const state = stateAt(world, camera.no, time)
  const stored = cameraSettingNames.flatMap((name) => {
    const choices: readonly (string | number)[] = cameraSettings[name]
    const value = choices.find((choice) => String(choice) === state.get(name))
    return value === undefined ? [] : [[name, value]]
  })
  return { ...usualSettings, ...(Object.fromEntries(stored) as Partial<CameraSettings>) }
}

/** getSoraCamDeviceAtomCamSettings and its parts; those of an offline camera are as it had them last. */
export function readSettings(world: World, deviceId: string, now: number): CameraSettings {
  return settingsAt(world, licensed(world, getCamera(world, deviceId), now), now)
}

/** setSoraCamDeviceAtomCamSettings...: counts from now on. 400 for a camera that is offline. */
export function changeSetting<Name extends CameraSetting>(
  world: World,
  deviceId: string,
  name: Name,
  value: CameraSettings[Name],
  now: number,
): void {
  licensed(world, getCamera(world, deviceId), now)
  const { no } = reachableCamera(world, deviceId, now)
  recordChange(world, no, name, String(value), now)
}

/**
 * Settings need a cloud license or real-time access. The description names no error for a camera
 * without; here it is 400.
 */
export function licensed(world: World, camera: CameraRow, now: number): CameraRow {
  if (licenseAt(world, camera, now) !== null || realTimeAccessAt(world, camera, now)) return camera
  throw refused(
    'SEM0151',
    `The camera has neither a cloud recording license nor real-time access: ${camera.deviceId}`,
    `カメラにクラウド録画ライセンスもリアルタイムアクセスもありません: ${camera.deviceId}`,
  )
}
