import { t } from '@lingui/core/macro'
import type { MessageState } from '../../../components/device/downlink.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { labels } from '../../../words/label.ts'

const tones: Readonly<Record<string, Tone>> = {
  notstarted: 'inactive',
  pending: 'standby',
  restarting: 'standby',
  failed: 'suspended',
}

/** The word for how far a registration is. */
export const registrationLabel = labels({
  notStarted: t`Not started`,
  pending: t`Under way`,
  restarting: t`Under way again`,
  success: t`Registered`,
  failed: t`Failed`,
})

/** How a registration stands out that is not through, for a `StatusBadge`; undefined for one that is. */
export function registrationTone(registration: string): Tone | undefined {
  return tones[String(registration).toLowerCase()]
}

/** What became of a message to a device, which fetches one with an uplink of its choice. */
export function messageText(state: MessageState): string {
  return state === 'waiting'
    ? t`Waiting for an uplink that asks for it`
    : t`Sent if an uplink since then asked for it`
}

/** What is wrong with the ID of a device. */
export function deviceIdProblem(deviceId: string): string | undefined {
  return /^[\da-f]{1,8}$/i.test(deviceId) ? undefined : t`Enter up to 8 hexadecimal digits.`
}
