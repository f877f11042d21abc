import type { CameraSetting, CameraSettings } from '../../src/domain/soracam/settings.ts'
import type { Handlers } from '../http/handler.ts'
import { changeSelfReboot, readSelfReboot } from './self-reboot.ts'
import { changeSetting, readSettings } from './settings.ts'
import type { World } from '../world.ts'

/** What every operation on a camera's settings is given. */
interface CameraCall {
  readonly world: World
  readonly path: { readonly device_id: string }
  readonly now: number
}

function reads<Name extends CameraSetting>(name: Name) {
  return ({ world, path, now }: CameraCall): { state: CameraSettings[Name] } => ({
    state: readSettings(world, path.device_id, now)[name],
  })
}

function changes<Name extends CameraSetting>(name: Name) {
  return (call: CameraCall & { readonly body: { readonly state: CameraSettings[Name] } }): void =>
    changeSetting(call.world, call.path.device_id, name, call.body.state, call.now)
}

export const soraCamSettingsHandlers = {
  getSoraCamDeviceAtomCamSettings: ({ world, path, now }) =>
    readSettings(world, path.device_id, now),
  getSoraCamDeviceAtomCamSettingsLogo: reads('logo'),
  setSoraCamDeviceAtomCamSettingsLogo: changes('logo'),
  getSoraCamDeviceAtomCamSettingsMotion: reads('motion'),
  setSoraCamDeviceAtomCamSettingsMotion: changes('motion'),
  getSoraCamDeviceAtomCamSettingsMotionSensitivity: reads('motionSensitivity'),
  setSoraCamDeviceAtomCamSettingsMotionSensitivity: changes('motionSensitivity'),
  getSoraCamDeviceAtomCamSettingsMotionTagging: reads('motionTagging'),
  setSoraCamDeviceAtomCamSettingsMotionTagging: changes('motionTagging'),
  getSoraCamDeviceAtomCamSettingsNightVision: reads('nightVision'),
  setSoraCamDeviceAtomCamSettingsNightVision: changes('nightVision'),
  getSoraCamDeviceAtomCamSettingsQuality: reads('quality'),
  setSoraCamDeviceAtomCamSettingsQuality: changes('quality'),
  getSoraCamDeviceAtomCamSettingsRotation: reads('rotation'),
  setSoraCamDeviceAtomCamSettingsRotation: changes('rotation'),
  getSoraCamDeviceAtomCamSettingsSelfReboot: ({ world, path, now }) =>
    readSelfReboot(world, path.device_id, now),
  setSoraCamDeviceAtomCamSettingsSelfReboot: ({ world, path, body, now }) =>
    changeSelfReboot(world, path.device_id, body, now),
  getSoraCamDeviceAtomCamSettingsSound: reads('sound'),
  setSoraCamDeviceAtomCamSettingsSound: changes('sound'),
  getSoraCamDeviceAtomCamSettingsSoundSensitivity: reads('soundSensitivity'),
  setSoraCamDeviceAtomCamSettingsSoundSensitivity: changes('soundSensitivity'),
  getSoraCamDeviceAtomCamSettingsStatusLight: reads('statusLight'),
  setSoraCamDeviceAtomCamSettingsStatusLight: changes('statusLight'),
  getSoraCamDeviceAtomCamSettingsTimestamp: reads('timestamp'),
  setSoraCamDeviceAtomCamSettingsTimestamp: changes('timestamp'),
} satisfies Partial<Handlers>
