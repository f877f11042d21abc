import { plural, t } from '@lingui/core/macro'
import type { eventKinds } from '../domain/soracam/event.ts'
import type { ExportStatus } from '../domain/soracam/exports.ts'
import { firmwareRule } from '../domain/soracam/firmware.ts'
import {
  assignRule,
  quantityRule,
  type CameraLicense,
  type LicensePack,
  type LicenseType,
} from '../domain/soracam/license.ts'
import { isLimit, mostLimitHours } from '../domain/soracam/quota.ts'
import {
  liveImageRule,
  orderRule,
  type CameraFacts,
  type CameraOrder,
  type CameraStatus,
} from '../domain/soracam/status.ts'
import { labels } from './label.ts'

/** The word for a kind of event. */
export const eventKindLabel = labels<(typeof eventKinds)[number]>({
  motion: t`Motion`,
  sound: t`Sound`,
  other: t`Other`,
})

/** The word for how an export stands. */
export const exportStatusLabel = labels<ExportStatus>({
  initializing: t`Waiting`,
  processing: t`Being made`,
  retrying: t`Tried again`,
  completed: t({ message: 'Ready', context: 'file' }),
  failed: t`Failed`,
  limitExceeded: t`Not allowed by the quota`,
  expired: t`Address expired`,
})

/** The word for how a camera stands. */
export const cameraStatusLabel = labels<CameraStatus>({
  online: t`Connected`,
  sleeping: t`Asleep`,
  offline: t`Offline`,
})

/** A license in a few words: `Continuous, 14 days`. */
export function licenseLabel({ records, days }: CameraLicense): string {
  return records === 'motion'
    ? t`Motion, ${plural(days, { one: '# day', other: '# days' })}`
    : t`Continuous, ${plural(days, { one: '# day', other: '# days' })}`
}

const sharedCamera = t`Another operator shares this camera. Only its owner can do this.`

/** Why a camera cannot be given a license (null: be without one); undefined where it can. */
export function licenseProblem(
  camera: Parameters<typeof assignRule>[0],
  type: LicenseType | null,
): string | undefined {
  switch (assignRule(camera, type)) {
    case 'shared':
      return sharedCamera
    case 'same':
      return t`The camera has this license already.`
    case 'none':
      return t`The camera has no license.`
    case undefined:
      return undefined
  }
}

/** Why there cannot be so many licenses of a pack; undefined where there can. */
export function quantityProblem(pack: LicensePack, desired: number): string | undefined {
  const { quantityInUse = 0 } = pack
  switch (quantityRule(pack, desired)) {
    case 'notWhole':
      return t`Enter a whole number, 0 or more.`
    case 'inUse':
      return plural(quantityInUse, {
        one: '# is assigned to a camera. Unassign it first, or enter at least #.',
        other: '# are assigned to cameras. Unassign some first, or enter at least #.',
      })
    case undefined:
      return undefined
  }
}

/** Why the firmware of a camera cannot be updated now; undefined where it can. */
export function firmwareProblem(camera: Parameters<typeof firmwareRule>[0]): string | undefined {
  switch (firmwareRule(camera)) {
    case 'shared':
      return sharedCamera
    case 'newest':
      return t`The camera has the newest firmware.`
    case 'offline':
      return t`The camera is offline. Check its power and its Wi-Fi, then try again.`
    case 'asleep':
      return t`The camera is asleep. Wake it up first.`
    case undefined:
      return undefined
  }
}

/** Why there is no live image of a camera now; undefined where there may be one. */
export function liveProblem(camera: CameraFacts, realTimeAccess: boolean): string | undefined {
  switch (liveImageRule(camera, realTimeAccess)) {
    case 'off':
      return t`Live images need real-time access, which is off for this camera.`
    case 'offline':
      return t`The camera is offline. Check its power and its Wi-Fi, then try again.`
    case 'asleep':
      return t`The camera is asleep. Wake it up first.`
    case undefined:
      return undefined
  }
}

/** Why what belongs to a camera's owner cannot be done; undefined where it can. */
export function ownerProblem({ isShared }: { readonly isShared?: boolean }): string | undefined {
  return isShared ? sharedCamera : undefined
}

/** Why the monthly limit of a camera cannot be so many hours; undefined where it can. */
export function limitProblem(hours: number): string | undefined {
  return isLimit(hours)
    ? undefined
    : t`Enter whole hours from 0 to ${plural(mostLimitHours, { other: '#' })}.`
}

/** Why an order cannot be given to a camera now; undefined where it can. */
export function orderProblem(camera: CameraFacts, order: CameraOrder): string | undefined {
  switch (orderRule(camera, order)) {
    case 'offline':
      return t`The camera is offline. Check its power and its Wi-Fi, then try again.`
    case 'awake':
      return t`The camera is awake already.`
    case 'asleep':
      return t`The camera is asleep already.`
    case undefined:
      return undefined
  }
}
