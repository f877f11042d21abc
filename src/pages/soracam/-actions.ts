import {
  IconClockEdit,
  IconClockX,
  IconMoon,
  IconPencil,
  IconRefresh,
  IconSun,
} from '@tabler/icons-react'
import * as api from '../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import * as operations from '../../api/generated/operations.ts'
import { defineAction, type Allowed, type AnyAction } from '../../components/action/action.ts'
import { late } from '../../components/feedback/late.tsx'
import { usualLimitSeconds } from '../../domain/soracam/quota.ts'
import { type CameraOrder } from '../../domain/soracam/status.ts'
import { limitProblem, orderProblem } from '../../words/soracam.ts'
import { cameraKind } from './-kind.ts'

const countFormat = new Intl.NumberFormat('en')
const cameras = (count: number) =>
  count === 1 ? 'this camera' : `${countFormat.format(count)} cameras`
const camerasAre = (count: number) =>
  count === 1 ? 'The camera is' : `${countFormat.format(count)} cameras are`
const cameraPath = (camera: SoraCamDevice) => ({ device_id: camera.deviceId })

const can =
  (order: CameraOrder) =>
  (camera: SoraCamDevice): Allowed => {
    const reason = orderProblem(camera, order)
    return reason === undefined ? { allowed: true } : { allowed: false, reason }
  }

const NameInputs = late(() => import('./-inputs.tsx').then((all) => all.NameInputs))
const LimitInputs = late(() => import('./-inputs.tsx').then((all) => all.LimitInputs))

export interface NameFields {
  readonly name: string
}

export const renameCamera = defineAction<SoraCamDevice, NameFields>({
  kind: cameraKind,
  id: 'rename',
  operation: operations.setSoraCamDeviceName,
  icon: IconPencil,
  label: 'Rename',
  title: (count) => `Rename ${cameras(count)}`,
  confirm: 'ask',
  // The name is the cloud's: the camera need not be there.
  allowed: () => ({ allowed: true }),
  fields: {
    initial: ([first]) => ({ name: first?.name ?? '' }),
    validate: ({ name }): { name?: string } =>
      name.trim() === '' ? { name: 'Enter a name for the camera.' } : {},
    Inputs: NameInputs,
  },
  call: (camera, { name }) => ({ path: cameraPath(camera), body: { name: name.trim() } }),
  run: (camera, { name }, options) =>
    api.setSoraCamDeviceName(camera.deviceId, { name: name.trim() }, options),
  done: () => 'The camera is renamed.',
})

const onPower = (powerState: 'on' | 'sleep') => ({
  kind: cameraKind,
  operation: operations.setSoraCamDevicePowerState,
  confirm: 'ask' as const,
  call: (camera: SoraCamDevice) => ({ path: cameraPath(camera), body: { powerState } }),
})

export const wakeCamera = defineAction<SoraCamDevice>({
  ...onPower('on'),
  id: 'wake',
  icon: IconSun,
  label: 'Wake up',
  title: (count) => `Wake ${cameras(count)} up`,
  consequence: () => 'Recording and detection begin again, as license and settings say.',
  allowed: can('wake'),
  run: (camera, _values, options) =>
    api.setSoraCamDevicePowerState(camera.deviceId, { powerState: 'on' }, options),
  done: (count) => `${camerasAre(count)} awake.`,
})

export const sleepCamera = defineAction<SoraCamDevice>({
  ...onPower('sleep'),
  id: 'sleep',
  icon: IconMoon,
  label: 'Put to sleep',
  title: (count) => `Put ${cameras(count)} to sleep`,
  consequence: ({ length }) =>
    length === 1
      ? 'The camera records and notices nothing until it is woken up.'
      : 'The cameras record and notice nothing until they are woken up.',
  allowed: can('sleep'),
  run: (camera, _values, options) =>
    api.setSoraCamDevicePowerState(camera.deviceId, { powerState: 'sleep' }, options),
  done: (count) => `${camerasAre(count)} asleep.`,
})

export const rebootCamera = defineAction<SoraCamDevice>({
  kind: cameraKind,
  id: 'reboot',
  operation: operations.rebootSoraCamDevice,
  icon: IconRefresh,
  label: 'Reboot',
  title: (count) => `Reboot ${cameras(count)}`,
  consequence: ({ length }) =>
    length === 1
      ? 'The camera is offline while it starts again, and that time is missing from its recordings.'
      : 'The cameras are offline while they start again, and that time is missing from their recordings.',
  confirm: 'ask',
  allowed: can('reboot'),
  call: (camera) => ({ path: cameraPath(camera) }),
  run: (camera, _values, options) => api.rebootSoraCamDevice(camera.deviceId, options),
  done: (count) => `${camerasAre(count)} starting again.`,
})

export interface LimitFields {
  readonly hours: number | string
}

const limit = ({ hours }: LimitFields) => ({ limitHours: Number(hours) })

export const changeLimit = defineAction<SoraCamDevice, LimitFields>({
  kind: cameraKind,
  id: 'limit',
  operation: operations.updateSoraCamDeviceExportUsageLimitOverride,
  icon: IconClockEdit,
  label: 'Change the monthly limit',
  title: (count) => `Change the monthly limit of ${cameras(count)}`,
  confirm: 'ask',
  allowed: () => ({ allowed: true }),
  fields: {
    initial: () => ({ hours: usualLimitSeconds / 3600 }),
    validate: ({ hours }): { hours?: string } => {
      const problem = hours === '' ? 'Enter hours.' : limitProblem(Number(hours))
      return problem === undefined ? {} : { hours: problem }
    },
    Inputs: LimitInputs,
  },
  call: (camera, values) => ({ path: cameraPath(camera), body: limit(values) }),
  run: (camera, values, options) =>
    api.updateSoraCamDeviceExportUsageLimitOverride(camera.deviceId, limit(values), options),
  done: (count) =>
    count === 1 ? 'The monthly limit is changed.' : 'The monthly limits are changed.',
})

export const resetLimit = defineAction<SoraCamDevice>({
  kind: cameraKind,
  id: 'limit-reset',
  operation: operations.deleteSoraCamDeviceExportUsageLimitOverride,
  icon: IconClockX,
  label: 'Reset the monthly limit',
  title: (count) => `Reset the monthly limit of ${cameras(count)}`,
  consequence: () => 'The limit is 72 hours a month again, which is what the license includes.',
  confirm: 'ask',
  allowed: () => ({ allowed: true }),
  call: (camera) => ({ path: cameraPath(camera) }),
  run: (camera, _values, options) =>
    api.deleteSoraCamDeviceExportUsageLimitOverride(camera.deviceId, options),
  done: (count) => (count === 1 ? 'The monthly limit is reset.' : 'The monthly limits are reset.'),
})

/** What makes sense for many cameras at once. */
export const bulkCameraActions: readonly AnyAction<SoraCamDevice>[] = [
  rebootCamera,
  wakeCamera,
  sleepCamera,
  changeLimit,
  resetLimit,
]

/** Everything one can do to a camera. */
export const cameraActions: readonly AnyAction<SoraCamDevice>[] = [
  renameCamera,
  ...bulkCameraActions,
]
