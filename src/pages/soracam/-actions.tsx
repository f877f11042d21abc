import { TextInput } from '@mantine/core'
import { IconMoon, IconPencil, IconRefresh, IconSun } from '@tabler/icons-react'
import * as api from '../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import * as operations from '../../api/generated/operations.ts'
import {
  defineAction,
  type Allowed,
  type AnyAction,
  type FieldsProps,
  type Kind,
} from '../../components/action/action.ts'
import { orderProblem, type CameraOrder } from '../../domain/soracam/status.ts'

export const cameraKind: Kind<SoraCamDevice> = {
  key: (camera) => camera.deviceId,
  name: (camera) => camera.name || camera.deviceId,
}

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

interface NameFields {
  readonly name: string
}

function NameInputs({ form }: FieldsProps<SoraCamDevice, NameFields>) {
  return (
    <TextInput
      label="Name"
      autoComplete="off"
      data-autofocus
      {...form.getInputProps('name')}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
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

/** What makes sense for many cameras at once. */
export const bulkCameraActions: readonly AnyAction<SoraCamDevice>[] = [
  rebootCamera,
  wakeCamera,
  sleepCamera,
]

/** Everything one can do to a camera. */
export const cameraActions: readonly AnyAction<SoraCamDevice>[] = [
  renameCamera,
  ...bulkCameraActions,
]
