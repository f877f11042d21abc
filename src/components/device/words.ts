import { t } from '@lingui/core/macro'
import { textOfHex } from '../../domain/data/entry.ts'
import type { HexRule } from '../../domain/device/hex.ts'
import { labels } from '../../words/label.ts'
import type { Tone } from '../detail/StatusBadge.tsx'

const tones: Readonly<Record<string, Tone>> = {
  active: 'active',
  ready: 'ready',
  standby: 'standby',
  suspended: 'suspended',
  banned: 'suspended',
  inactive: 'inactive',
  instock: 'inactive',
  shipped: 'inactive',
  terminated: 'terminated',
}

/** The word for how a device that is no SIM stands, as answers and searches spell it. */
export const statusLabel = labels({
  active: t`Active`,
  ready: t`Ready`,
  standby: t`Standby`,
  suspended: t`Suspended`,
  banned: t`Banned`,
  inactive: t`Inactive`,
  instock: t`In stock`,
  shipped: t`Shipped`,
  terminated: t`Terminated`,
})

/** How such a device stands, for a `StatusBadge`; what is not known by name as the API has it. */
export function deviceBadge(status: string | undefined) {
  return { tone: tones[String(status).toLowerCase()] ?? 'unknown', label: statusLabel(status) }
}

/** A time of these families, which is ISO 8601, in UNIX milliseconds; undefined where it is none. */
export function msOf(time: string | undefined): number | undefined {
  const ms = Date.parse(time ?? '')
  return Number.isFinite(ms) ? ms : undefined
}

/** What is wrong with the data of a downlink; `size` says it of their length. */
export function dataProblem(rule: HexRule | 'long' | 'size' | undefined, size: string) {
  switch (rule) {
    case undefined:
      return undefined
    case 'missing':
      return t`Enter the data to send.`
    case 'hex':
      return t`Enter hexadecimal digits, 0 to 9 and a to f, without spaces.`
    case 'odd':
      return t`Each byte has two digits. One is missing.`
    case 'long':
    case 'size':
      return size
  }
}

/** What a downlink's data say as text, and how many of so many bytes they are. */
export function dataHint(data: string, most: number): string {
  const text = textOfHex(data)
  const bytes = Math.floor(data.length / 2)
  if (text !== undefined) return t`As text: ${text}. ${bytes} of ${most} bytes.`
  return t`Hexadecimal. ${bytes} of ${most} bytes.`
}
