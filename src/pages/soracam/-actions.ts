import { plural, t } from '@lingui/core/macro'
import {
  IconClockEdit,
  IconClockX,
  IconMoon,
  IconPencil,
  IconRefresh,
  IconSun,
} from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { allowedUnless, defineAction, type Action } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { number, text } from '../../components/form/fields.ts'
import { usualLimitSeconds } from '../../domain/soracam/quota.ts'
import { limitProblem, orderProblem, ownerProblem } from '../../words/soracam.ts'
import { type CameraOrder } from '../../domain/soracam/status.ts'
import type { Camera } from './-camera/camera.ts'
import { deviceActions } from './-device-actions.ts'
import { licenseActions } from './-license-actions.ts'
import { camera } from './-resource.tsx'

const can = (order: CameraOrder) => (one: Camera) => allowedUnless(orderProblem(one, order))

/** The name is the cloud's: the camera need not be there. */
const renameCamera = defineAction(camera, {
  id: 'rename',
  operation: op.setSoraCamDeviceName,
  icon: IconPencil,
  label: t`Rename`,
  title: (what) => t`Rename ${what}`,
  single: true,
  allowed: (one) => allowedUnless(ownerProblem(one)),
  fields: {
    name: text<Camera>({
      label: t`Name`,
      initial: ([only]) => only?.name ?? '',
      selects: true,
      required: t`Enter a name for the camera.`,
    }),
  },
  call: (one, { name }) => ({ path: camera.path(one), body: { name } }),
  undo: (one) =>
    one.name
      ? back(op.setSoraCamDeviceName, { path: camera.path(one), body: { name: one.name } })
      : undefined,
  done: (what) => t`${what} renamed`,
})

const powerCall = (one: Camera, powerState: 'on' | 'sleep') => ({
  path: camera.path(one),
  body: { powerState },
})

const power = (powerState: 'on' | 'sleep') => ({
  operation: op.setSoraCamDevicePowerState,
  section: 'status' as const,
  pair: 'power',
  call: (one: Camera) => powerCall(one, powerState),
  undo: (one: Camera) =>
    back(op.setSoraCamDevicePowerState, powerCall(one, powerState === 'on' ? 'sleep' : 'on')),
})

const wakeCamera = defineAction(camera, {
  ...power('on'),
  id: 'wake',
  icon: IconSun,
  label: t`Wake up`,
  title: (what) => t`Wake up ${what}`,
  consequence: () => t`Recording and detection begin again, as license and settings say.`,
  allowed: can('wake'),
  done: (what) => t`${what} woken up`,
})

const sleepCamera = defineAction(camera, {
  ...power('sleep'),
  id: 'sleep',
  icon: IconMoon,
  label: t`Put to sleep`,
  title: (what) => t`Put ${what} to sleep`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'The camera records and notices nothing until it is woken up.',
      other: 'The cameras record and notice nothing until they are woken up.',
    }),
  allowed: can('sleep'),
  done: (what) => t`${what} put to sleep`,
})

const rebootCamera = defineAction(camera, {
  id: 'reboot',
  section: 'status',
  operation: op.rebootSoraCamDevice,
  icon: IconRefresh,
  label: t`Reboot`,
  title: (what) => t`Reboot ${what}`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'The camera is offline while it starts again, and that time is missing from its recordings.',
      other:
        'The cameras are offline while they start again, and that time is missing from their recordings.',
    }),
  allowed: can('reboot'),
  call: (one) => ({ path: camera.path(one) }),
  done: (what) => t`${what} rebooting`,
})

const changeLimit = defineAction(camera, {
  id: 'limit',
  section: 'limits',
  pair: 'limit',
  operation: op.updateSoraCamDeviceExportUsageLimitOverride,
  icon: IconClockEdit,
  label: t`Change the monthly limit`,
  title: (what) => t`Change the monthly limit of ${what}`,
  fields: {
    hours: number({
      label: t`Hours a month`,
      hint: t`The license includes 72 hours. What is watched or exported beyond them is billed.`,
      initial: usualLimitSeconds / 3600,
      required: t`Enter hours.`,
      problem: (hours) => limitProblem(Number(hours)),
    }),
  },
  call: (one, { hours }) => ({ path: camera.path(one), body: { limitHours: Number(hours) } }),
  done: (what) => t`Monthly limit of ${what} changed`,
})

const resetLimit = defineAction(camera, {
  id: 'limit-reset',
  section: 'limits',
  pair: 'limit',
  operation: op.deleteSoraCamDeviceExportUsageLimitOverride,
  icon: IconClockX,
  label: t`Reset the monthly limit`,
  short: t`Reset`,
  title: (what) => t`Reset the monthly limit of ${what}`,
  consequence: () => t`The limit is 72 hours a month again, which is what the license includes.`,
  call: (one) => ({ path: camera.path(one) }),
  done: (what) => t`Monthly limit of ${what} reset`,
})

/** Everything one can do to a camera. */
export const cameraActions: readonly Action<Camera>[] = [
  renameCamera,
  ...licenseActions,
  rebootCamera,
  wakeCamera,
  sleepCamera,
  changeLimit,
  resetLimit,
  ...deviceActions,
]

/** What is done to cameras from beside their quotas. */
export const limitActions = [changeLimit, resetLimit]
