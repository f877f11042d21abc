import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Endpoint, Operation, Taking } from '../../../api/operation.ts'
import { send } from '../../../api/send.ts'
import type { Field } from '../../../domain/settings/field.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import {
  cameraSettings,
  type CameraSetting,
  type CameraSettings,
  type SettingName,
} from '../../../domain/soracam/settings.ts'
import { selfReboot } from './self-reboot.ts'

/** A value as the API has it; one that is not known is kept as it is. */
export type Value = string | number

interface OfDevice {
  readonly path: { readonly device_id: string }
}
type Reads = Endpoint<string, OfDevice, { readonly state: Value }>

/** One setting: its fields, and its pair of operations. */
export interface Setting {
  readonly name: SettingName
  /** For the settings as they stand in the form. */
  readonly fields: (settings: Settings) => readonly Field[]
  /** Told by `getSoraCamDeviceAtomCamSettings` too. */
  readonly inAll: boolean
  readonly getOperation: Operation
  readonly setOperation: Operation
  readonly get: (deviceId: string, options: RequestOptions) => Promise<unknown>
  readonly set: (deviceId: string, value: unknown) => Promise<unknown>
  /** Whether what the camera answers is what was entered. */
  readonly matches: (entered: unknown, answered: unknown) => boolean
}

const words: Readonly<Record<string, string>> = {
  on: t`On`,
  off: t`Off`,
  auto: t`Automatic`,
  low: t`Low`,
  medium: t`Medium`,
  high: t`High`,
}
const qualities: Readonly<Record<string, string>> = {
  low: '360p',
  medium: 'SD',
  high: t`HD (1080p)`,
}
const rotations: Readonly<Record<string, string>> = { 0: t`Not turned`, 180: t`Upside down` }

/** The word for a value of a setting; one that is not known stays as the API spells it. */
export function valueLabel(name: CameraSetting, value: Value): string {
  const own = name === 'quality' ? qualities : name === 'rotation' ? rotations : words
  return own[value] ?? String(value)
}

const choice = (name: CameraSetting) => (value: Value) => ({
  value: String(value),
  label: valueLabel(name, value),
})

function setting<Name extends CameraSetting>(
  name: Name,
  [label, help]: readonly [label: string, help: string],
  getOperation: Reads,
  setOperation: Taking<OfDevice & { readonly body: { state: CameraSettings[Name] } }>,
): Setting {
  const values: readonly Value[] = cameraSettings[name]
  const isValue = (value: Value | undefined): value is CameraSettings[Name] =>
    value !== undefined && values.includes(value)
  const known = { path: [name], label, help }
  const of = (device_id: string) => ({ path: { device_id } })
  const field: Field =
    // A third choice beside on and off makes it no switch.
    values.every((value) => value === 'on' || value === 'off')
      ? { ...known, type: 'switch', values: ['off', 'on'] }
      : { ...known, type: 'choice', segments: true, choices: values.map(choice(name)) }
  return {
    name,
    fields: () => [field],
    inAll: true,
    getOperation,
    setOperation,
    get: async (deviceId, options) => (await getOperation.call(of(deviceId), options)).data.state,
    set: (deviceId, entered) => {
      const state = values.find((value) => String(value) === String(entered))
      if (!isValue(state)) throw new Error(`${label} cannot be set to ${String(entered)}.`)
      return send(setOperation, { ...of(deviceId), body: { state } }, { settled: true })
    },
    matches: (entered, answered) => String(entered) === String(answered),
  }
}

const quality = setting(
  'quality',
  [
    t`Quality`,
    t`Of live video and recordings. Where the Wi-Fi is too slow, the camera may lower it by itself.`,
  ],
  op.getSoraCamDeviceAtomCamSettingsQuality,
  op.setSoraCamDeviceAtomCamSettingsQuality,
)

const rotation = setting(
  'rotation',
  [t`Rotation`, t`Turns the picture by 180 degrees, for a camera that hangs upside down.`],
  op.getSoraCamDeviceAtomCamSettingsRotation,
  op.setSoraCamDeviceAtomCamSettingsRotation,
)

const nightVision = setting(
  'nightVision',
  [t`Night vision`, t`Automatic switches between day and night by itself.`],
  op.getSoraCamDeviceAtomCamSettingsNightVision,
  op.setSoraCamDeviceAtomCamSettingsNightVision,
)

const statusLight = setting(
  'statusLight',
  [t`Status light`, t`The light on the camera that shows how it stands.`],
  op.getSoraCamDeviceAtomCamSettingsStatusLight,
  op.setSoraCamDeviceAtomCamSettingsStatusLight,
)

const timestamp = setting(
  'timestamp',
  [t`Timestamp`, t`Date and time at the bottom right of the picture.`],
  op.getSoraCamDeviceAtomCamSettingsTimestamp,
  op.setSoraCamDeviceAtomCamSettingsTimestamp,
)

const logo = setting(
  'logo',
  [t`Logo`, t`The logo of ATOM tech at the bottom left of the picture.`],
  op.getSoraCamDeviceAtomCamSettingsLogo,
  op.setSoraCamDeviceAtomCamSettingsLogo,
)

const motion = setting(
  'motion',
  [
    t`Motion detection`,
    t`Without it there are no motion events, and a motion license records nothing.`,
  ],
  op.getSoraCamDeviceAtomCamSettingsMotion,
  op.setSoraCamDeviceAtomCamSettingsMotion,
)

const motionSensitivity = setting(
  'motionSensitivity',
  [t`Sensitivity to motion`, t`The higher, the smaller the changes that are noticed.`],
  op.getSoraCamDeviceAtomCamSettingsMotionSensitivity,
  op.setSoraCamDeviceAtomCamSettingsMotionSensitivity,
)

const motionTagging = setting(
  'motionTagging',
  [t`Motion tagging`, t`A green frame around what moves.`],
  op.getSoraCamDeviceAtomCamSettingsMotionTagging,
  op.setSoraCamDeviceAtomCamSettingsMotionTagging,
)

const sound = setting(
  'sound',
  [t`Sound detection`, t`Without it there are no sound events.`],
  op.getSoraCamDeviceAtomCamSettingsSound,
  op.setSoraCamDeviceAtomCamSettingsSound,
)

const soundSensitivity = setting(
  'soundSensitivity',
  [t`Sensitivity to sound`, t`The higher, the quieter the sounds that are noticed.`],
  op.getSoraCamDeviceAtomCamSettingsSoundSensitivity,
  op.setSoraCamDeviceAtomCamSettingsSoundSensitivity,
)

/** The settings as the form shows them, under its headings. */
export const settingGroups: readonly {
  readonly title: string
  readonly settings: readonly Setting[]
}[] = [
  { title: t`Picture`, settings: [quality, rotation, nightVision, timestamp, logo] },
  { title: t`Motion`, settings: [motion, motionSensitivity, motionTagging] },
  { title: t`Sound`, settings: [sound, soundSensitivity] },
  { title: t`Camera`, settings: [statusLight] },
  { title: t`Automatic restart`, settings: [selfReboot] },
]

export const allSettings: readonly Setting[] = settingGroups.flatMap(({ settings }) => settings)
