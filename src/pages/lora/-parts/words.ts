import { t } from '@lingui/core/macro'
import type { MessageState } from '../../../components/device/downlink.ts'

/** What became of a message to a device. */
export function messageText(state: MessageState): string {
  switch (state) {
    case 'waiting':
      return t`Waiting for the next uplink`
    case 'sent':
      return t`Sent after an uplink`
    case 'dropped':
      return t`Dropped after two hours without an uplink`
    case 'over':
      return t`Sent or dropped: no longer waiting`
  }
}

/** What is wrong with an EUI, by which devices and gateways are told apart. */
export function euiProblem(eui: string): string | undefined {
  return /^[\da-f]{16}$/i.test(eui) ? undefined : t`Enter 16 hexadecimal digits.`
}
