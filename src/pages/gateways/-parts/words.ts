import { t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { gatewayStatusLabel } from '../../../words/gateways.ts'
import { labels } from '../../../words/label.ts'

const tones: Readonly<Record<string, Tone>> = {
  creating: 'ready',
  running: 'active',
  failed: 'suspended',
  terminating: 'inactive',
  terminated: 'terminated',
}

/** How a gateway stands, for a `StatusBadge`. */
export function gatewayBadge(status: string | undefined) {
  return { tone: tones[String(status)] ?? 'unknown', label: gatewayStatusLabel(status) }
}

/** Where a gateway stands: the rendezvous point, by its region. */
export const regionLabel = labels({
  'ap-northeast-1': t`Tokyo`,
  'eu-central-1': t`Frankfurt`,
  'us-west-2': t`Oregon`,
  'ap-southeast-2': t`Sydney`,
})
