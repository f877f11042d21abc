import * as api from '../../../api/generated/client/sora-cam/sora-cam.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Operation } from '../../../api/operation.ts'
import {
  cameraSettings,
  type CameraSetting,
  type CameraSettings,
} from '../../../domain/soracam/settings.ts'

/** A value as the API has it; one that is not known is kept as it is. */
export type Value = string | number

type Get = (
  deviceId: string,
  options: RequestOptions,
) => Promise<{ readonly data: { readonly state: Value } }>
type Set<Name extends CameraSetting> = (
  deviceId: string,
  body: { state: CameraSettings[Name] },
  options?: RequestOptions,
) => Promise<unknown>

/** One setting: its words, and its pair of operations. */
export interface Setting {
  readonly name: CameraSetting
  readonly label: string
  readonly description: string
  readonly getOperation: Operation
  readonly setOperation: Operation
  readonly get: Get
  readonly set: (deviceId: string, value: Value) => Promise<unknown>
}

interface Pair<Name extends CameraSetting> {
  readonly label: string
  readonly description: string
  readonly operations: readonly [get: Operation, set: Operation]
  readonly get: Get
  readonly set: Set<Name>
}

function setting<Name extends CameraSetting>(name: Name, pair: Pair<Name>): Setting {
  const [getOperation, setOperation] = pair.operations
  const choices: readonly Value[] = cameraSettings[name]
  const isChoice = (value: Value): value is CameraSettings[Name] => choices.includes(value)
  return {
    name,
    label: pair.label,
    description: pair.description,
    getOperation,
    setOperation,
    get: pair.get,
    set: (deviceId, value) => {
      if (!isChoice(value)) throw new Error(`${pair.label} cannot be set to ${value}.`)
      return pair.set(deviceId, { state: value })
    },
  }
}

const quality = setting('quality', {
  label: 'Quality',
  description:
    'Of live video and recordings. Where the Wi-Fi is too slow, the camera may lower it by itself.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsQuality,
    operations.setSoraCamDeviceAtomCamSettingsQuality,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsQuality,
  set: api.setSoraCamDeviceAtomCamSettingsQuality,
})

const rotation = setting('rotation', {
  label: 'Rotation',
  description: 'Turns the picture by 180 degrees, for a camera that hangs upside down.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsRotation,
    operations.setSoraCamDeviceAtomCamSettingsRotation,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsRotation,
  set: api.setSoraCamDeviceAtomCamSettingsRotation,
})

const nightVision = setting('nightVision', {
  label: 'Night vision',
  description: 'Automatic switches between day and night by itself.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsNightVision,
    operations.setSoraCamDeviceAtomCamSettingsNightVision,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsNightVision,
  set: api.setSoraCamDeviceAtomCamSettingsNightVision,
})

const statusLight = setting('statusLight', {
  label: 'Status light',
  description: 'The light on the camera that shows how it stands.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsStatusLight,
    operations.setSoraCamDeviceAtomCamSettingsStatusLight,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsStatusLight,
  set: api.setSoraCamDeviceAtomCamSettingsStatusLight,
})

const timestamp = setting('timestamp', {
  label: 'Timestamp',
  description: 'Date and time at the bottom right of the picture.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsTimestamp,
    operations.setSoraCamDeviceAtomCamSettingsTimestamp,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsTimestamp,
  set: api.setSoraCamDeviceAtomCamSettingsTimestamp,
})

const logo = setting('logo', {
  label: 'Logo',
  description: 'The logo of ATOM tech at the bottom left of the picture.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsLogo,
    operations.setSoraCamDeviceAtomCamSettingsLogo,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsLogo,
  set: api.setSoraCamDeviceAtomCamSettingsLogo,
})

const motion = setting('motion', {
  label: 'Motion detection',
  description: 'Without it there are no motion events, and a motion license records nothing.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsMotion,
    operations.setSoraCamDeviceAtomCamSettingsMotion,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsMotion,
  set: api.setSoraCamDeviceAtomCamSettingsMotion,
})

const motionSensitivity = setting('motionSensitivity', {
  label: 'Sensitivity to motion',
  description: 'The higher, the smaller the changes that are noticed.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsMotionSensitivity,
    operations.setSoraCamDeviceAtomCamSettingsMotionSensitivity,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsMotionSensitivity,
  set: api.setSoraCamDeviceAtomCamSettingsMotionSensitivity,
})

const motionTagging = setting('motionTagging', {
  label: 'Motion tagging',
  description: 'A green frame around what moves.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsMotionTagging,
    operations.setSoraCamDeviceAtomCamSettingsMotionTagging,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsMotionTagging,
  set: api.setSoraCamDeviceAtomCamSettingsMotionTagging,
})

const sound = setting('sound', {
  label: 'Sound detection',
  description: 'Without it there are no sound events.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsSound,
    operations.setSoraCamDeviceAtomCamSettingsSound,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsSound,
  set: api.setSoraCamDeviceAtomCamSettingsSound,
})

const soundSensitivity = setting('soundSensitivity', {
  label: 'Sensitivity to sound',
  description: 'The higher, the quieter the sounds that are noticed.',
  operations: [
    operations.getSoraCamDeviceAtomCamSettingsSoundSensitivity,
    operations.setSoraCamDeviceAtomCamSettingsSoundSensitivity,
  ],
  get: api.getSoraCamDeviceAtomCamSettingsSoundSensitivity,
  set: api.setSoraCamDeviceAtomCamSettingsSoundSensitivity,
})

/** The settings as the form shows them, under its headings. */
export const settingGroups: readonly {
  readonly title: string
  readonly settings: readonly Setting[]
}[] = [
  { title: 'Picture', settings: [quality, rotation, nightVision, timestamp, logo] },
  { title: 'Motion', settings: [motion, motionSensitivity, motionTagging] },
  { title: 'Sound', settings: [sound, soundSensitivity] },
  { title: 'Camera', settings: [statusLight] },
]

export const allSettings: readonly Setting[] = settingGroups.flatMap(({ settings }) => settings)

const words: Readonly<Record<string, string>> = {
  on: 'On',
  off: 'Off',
  auto: 'Automatic',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}
const qualities: Readonly<Record<string, string>> = {
  low: '360p',
  medium: 'SD',
  high: 'HD (1080p)',
}
const rotations: Readonly<Record<string, string>> = { 0: 'Not turned', 180: 'Upside down' }

/** The word for a value of a setting; one that is not known stays as the API spells it. */
export function valueLabel(name: CameraSetting, value: Value): string {
  const own = name === 'quality' ? qualities : name === 'rotation' ? rotations : words
  return own[value] ?? String(value)
}

/** What a setting can be, and what it is where that is something else. */
export function choicesOf(name: CameraSetting, current: Value): readonly Value[] {
  const known: readonly Value[] = cameraSettings[name]
  return known.includes(current) ? known : [...known, current]
}
