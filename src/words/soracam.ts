import { plural, t } from '@lingui/core/macro'
import type { eventKinds } from '../domain/soracam/event.ts'
import type { ExportStatus } from '../domain/soracam/exports.ts'
import type { CameraLicense } from '../domain/soracam/license.ts'
import { isLimit, mostLimitHours } from '../domain/soracam/quota.ts'
import {
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
