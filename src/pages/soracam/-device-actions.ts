import { plural, t } from '@lingui/core/macro'
import { IconCpu, IconBroadcast, IconBroadcastOff } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { allowedUnless, defineAction, type Action } from '../../components/action/action.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { firmwareProblem, ownerProblem } from '../../words/soracam.ts'
import type { Camera } from './-camera/camera.ts'
import { follow } from './-firmware/followed.ts'
import { camera } from './-resource.tsx'

const updateFirmware = defineAction(camera, {
  id: 'firmware',
  section: 'status',
  operation: op.updateSoraCamDeviceAtomCamFirmware,
  icon: IconCpu,
  label: t`Update the firmware`,
  short: t`Update`,
  title: (what) => t`Update the firmware of ${what}`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'The camera is offline for some minutes, and that time is missing from its recordings. Do not cut its power meanwhile: it may not start again.',
      other:
        'The cameras are updated one after the other. Each is offline for some minutes, and that time is missing from its recordings. Do not cut their power meanwhile: they may not start again.',
    }),
  allowed: (one) => allowedUnless(firmwareProblem(one)),
  call: (one) => ({ path: camera.path(one) }),
  after: (one) => follow(one),
  // One camera of a place stays awake while another is away.
  finish: async (one, options) => {
    const { untilUpdated } = await import('./-firmware/until-updated.ts')
    await untilUpdated(one, options)
  },
  done: (what) => t`Firmware update of ${what} started`,
})

const realTimeCall = (enabled: boolean) => (one: Camera) => ({
  path: camera.path(one),
  body: { enabled },
})

const realTime = {
  operation: op.updateSoraCamDeviceAtomCamOptionsRealTimeAccess,
  section: 'limits' as const,
  pair: 'realtime',
}

const realTimeOn = defineAction(camera, {
  ...realTime,
  id: 'realtime-on',
  icon: IconBroadcast,
  label: t`Turn real-time access on`,
  short: t`Turn on`,
  state: ({ realTimeAccess }) => (realTimeAccess === undefined ? undefined : t`Off`),
  title: (what) => t`Turn real-time access on for ${what}`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'Real-time access is paid for: 990 yen a month for each camera by the published price list. It renews each month until it is turned off.',
      other:
        'Real-time access is paid for: 990 yen a month for each of the # cameras by the published price list. It renews each month until it is turned off.',
    }),
  confirm: 'ask',
  allowed: (one) =>
    allowedUnless(
      ownerProblem(one) ?? (one.realTimeAccess ? t`Real-time access is on already.` : undefined),
    ),
  call: realTimeCall(true),
  done: (what) => t`Real-time access turned on for ${what}`,
})

const realTimeOff = defineAction(camera, {
  ...realTime,
  id: 'realtime-off',
  icon: IconBroadcastOff,
  label: t`Turn real-time access off`,
  short: t`Turn off`,
  state: ({ realTimeAccess }) => (realTimeAccess === undefined ? undefined : t`On`),
  title: (what) => t`Turn real-time access off for ${what}`,
  consequence: () =>
    t`There are no live images then. Turning it on again costs the price of a month again.`,
  allowed: (one) =>
    allowedUnless(
      ownerProblem(one) ??
        (one.realTimeAccess === false ? t`Real-time access is off already.` : undefined),
    ),
  call: realTimeCall(false),
  done: (what) => t`Real-time access turned off for ${what}`,
})

const deleteCamera = deleteAction(camera, op.handleDeleteSoraCamDevice, {
  consequence: ([first, second]) =>
    second === undefined && first?.isShared
      ? t`You give up the camera that another operator shares with you. Only its owner can share it again.`
      : t`Recordings, stills and exported videos can no longer be reached, and real-time access ends. The license becomes free and stays owned. A camera is added again with the mobile app.`,
})

/** What is done to cameras themselves, beside what is theirs from day to day. */
export const deviceActions: readonly Action<Camera>[] = [
  updateFirmware,
  realTimeOn,
  realTimeOff,
  deleteCamera,
]

/** The real-time access of a camera, where its live image is. */
export const realTimeActions = [realTimeOn, realTimeOff]
