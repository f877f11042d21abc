import { t } from '@lingui/core/macro'
import { custom } from '../../../components/form/fields.ts'
import { late } from '../../../components/feedback/late.tsx'
import {
  brokenSmsRule,
  encodingTypes,
  fittingEncoding,
  smsRoom,
  type SmsEncoding,
} from '../../../domain/sim/sms.ts'

/** An SMS as it is written; `auto` is the encoding that has more room for it. */
export interface SmsMessage {
  readonly text: string
  readonly encoding: SmsEncoding | 'auto'
}

/** The encoding in which a message is sent. */
export function encodingOf({ text, encoding }: SmsMessage): SmsEncoding {
  return encoding === 'auto' ? fittingEncoding(text) : encoding
}

/** The body that sends a message. */
export function smsBody(message: SmsMessage) {
  return { encodingType: encodingTypes[encodingOf(message)], payload: message.text }
}

const SmsInput = late(() => import('./SmsInput.tsx').then((all) => all.SmsInput))

/** The field of a message: its text with a counter, and its encoding. */
export const smsField = custom<SmsMessage>({
  label: t`Text`,
  initial: { text: '', encoding: 'auto' },
  api: 'payload',
  problem: smsProblem,
  Input: SmsInput,
})

function smsProblem(message: SmsMessage): string | undefined {
  const encoding = encodingOf(message)
  switch (brokenSmsRule(message.text, encoding)) {
    case undefined:
      return undefined
    case 'missing':
      return t`Enter the text of the SMS.`
    case 'foreign':
      return t`GSM 7-bit does not have the characters that are marked. Change them, or send it in UCS-2.`
    case 'long': {
      const room = smsRoom[encoding]
      return t`One SMS has room for ${room} characters in this encoding. Shorten the text.`
    }
  }
}
