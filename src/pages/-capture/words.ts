import { t } from '@lingui/core/macro'
import type { PacketCaptureSessionStatus } from '../../api/generated/models/packetCaptureSessionStatus.ts'
import type { Tone } from '../../components/detail/StatusBadge.tsx'
import { labels } from '../../words/label.ts'

const label = labels<PacketCaptureSessionStatus>({
  REQUESTED: t`Requested`,
  ACCEPTED: t`About to begin`,
  CAPTURING: t`Capturing`,
  POST_PROCESSING: t`Preparing the file`,
  DONE: t`Done`,
  STOPPED: t`Stopped`,
  FAILED: t`Failed`,
})

const tones: Readonly<Record<PacketCaptureSessionStatus, Tone>> = {
  REQUESTED: 'standby',
  ACCEPTED: 'standby',
  CAPTURING: 'active',
  POST_PROCESSING: 'standby',
  DONE: 'ready',
  STOPPED: 'inactive',
  FAILED: 'suspended',
}
const toneOf = new Map<string, Tone>(Object.entries(tones))

/** How a packet capture stands, as a badge. */
export function captureBadge(status: string | undefined | null) {
  return { tone: toneOf.get(status ?? '') ?? ('unknown' as const), label: label(status) }
}
