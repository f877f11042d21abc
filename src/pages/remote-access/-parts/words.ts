import { t } from '@lingui/core/macro'
import type { PortMapping } from '../../../api/generated/models/portMapping.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { labels } from '../../../words/label.ts'

/** What listens on a port of a device, as far as most do. */
const listeners: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [80, 'HTTP'],
  [443, 'HTTPS'],
  [3389, 'RDP'],
  [5900, 'VNC'],
])

/** A port of a device, with what usually listens there. */
export function portText(port: number | undefined | null): string {
  if (typeof port !== 'number') return ''
  const name = listeners.get(port)
  return name === undefined ? String(port) : `${port} (${name})`
}

type Strategy = NonNullable<NonNullable<PortMapping['destination']>['destinationChoosingStrategy']>

/** How the device behind an access is reached. */
export const strategyLabel = labels<Strategy>(
  {
    AIR_PRIORITIZED: t`Its network (Air)`,
    ARC_PRIORITIZED: t`Arc`,
    DYNAMIC: t`Whichever is online`,
    IMSI_PRIORITIZED: t`One subscription`,
  },
  '',
)

/** What the log tells of an access and those who come to it, in a word. */
export const entryLabel = labels({
  CREATED: t`Opened`,
  ACCESS: t`Client arrived`,
  CONNECTED: t`Connected`,
  CLOSED: t`Closed`,
  DENIED: t`Denied`,
  REFUSED: t`Refused`,
  DELETED: t`Deleted`,
  EXPIRED: t`Expired`,
})

const tones: Readonly<Record<string, Tone>> = {
  CREATED: 'ready',
  ACCESS: 'ready',
  CONNECTED: 'active',
  CLOSED: 'inactive',
  DENIED: 'suspended',
  REFUSED: 'suspended',
  DELETED: 'terminated',
  EXPIRED: 'inactive',
}

/** The same as a badge. */
export function entryBadge(type: string | undefined | null) {
  return { tone: tones[type ?? ''] ?? 'unknown', label: entryLabel(type) }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['DENIED', t`It came from an address that is not let in, or after the access had ended.`],
  ['REFUSED', t`There were too many attempts in a short time.`],
])

/** Why somebody was turned away; undefined of all else. */
export function entryReason(type: string | undefined | null): string | undefined {
  return reasons.get(type ?? '')
}
