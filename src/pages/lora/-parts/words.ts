import { t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { textOfHex } from '../../../domain/data/entry.ts'
import { brokenDataRule, downlinkBytes } from '../../../domain/lora/downlink.ts'
import { labels } from '../../../words/label.ts'

const tones: Readonly<Record<string, Tone>> = {
  active: 'active',
  ready: 'ready',
  instock: 'inactive',
  terminated: 'terminated',
}

const statusLabel = labels({
  active: t`Active`,
  ready: t`Ready`,
  instock: t`In stock`,
  terminated: t`Terminated`,
})

/** How a device or gateway stands, for a `StatusBadge`; what is not known by name as the API has it. */
export function deviceBadge(status: string | undefined) {
  return { tone: tones[status ?? ''] ?? 'unknown', label: statusLabel(status) }
}

/** A time of this family, which is ISO 8601, in UNIX milliseconds; undefined where it is none. */
export function msOf(time: string | undefined): number | undefined {
  const ms = Date.parse(time ?? '')
  return Number.isFinite(ms) ? ms : undefined
}

/** What is wrong with the data of a downlink. */
export function dataProblem(data: string): string | undefined {
  switch (brokenDataRule(data)) {
    case undefined:
      return undefined
    case 'missing':
      return t`Enter the data to send.`
    case 'hex':
      return t`Enter hexadecimal digits, 0 to 9 and a to f, without spaces.`
    case 'odd':
      return t`Each byte has two digits. One is missing.`
    case 'long':
      return t`A downlink has ${downlinkBytes} bytes at most.`
  }
}

/** What a downlink's data say as text, and how long they are. */
export function dataHint(data: string): string {
  const text = textOfHex(data)
  const bytes = Math.floor(data.length / 2)
  if (text !== undefined) return t`As text: ${text}. ${bytes} of ${downlinkBytes} bytes.`
  return t`Hexadecimal. ${bytes} of ${downlinkBytes} bytes.`
}

/** What is wrong with an EUI, by which devices and gateways are told apart. */
export function euiProblem(eui: string): string | undefined {
  return /^[\da-f]{16}$/i.test(eui) ? undefined : t`Enter 16 hexadecimal digits.`
}
