import { t } from '@lingui/core/macro'
import type { MessageState } from '../../../components/device/downlink.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { labels } from '../../../words/label.ts'

const tones: Readonly<Record<string, Tone>> = {
  notstarted: 'inactive',
  pending: 'standby',
  restarting: 'standby',
  success: 'active',
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

/** How far a registration is, for a `StatusBadge`; undefined where the API does not tell. */
export function registrationBadge(registration: string | undefined) {
  if (!registration) return undefined
  const tone = tones[String(registration).toLowerCase()] ?? 'unknown'
  return { tone, label: registrationLabel(registration) }
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
