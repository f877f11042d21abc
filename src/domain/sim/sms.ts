/** How an SMS is written: in the 7-bit alphabet of GSM, or in UCS-2, which has every script. */
export type SmsEncoding = 'gsm7' | 'ucs2'

/** The numbers that the API knows the encodings by (`encodingType`). */
export const encodingTypes: Readonly<Record<SmsEncoding, number>> = { gsm7: 1, ucs2: 2 }

/** What one SMS has room for: septets of GSM 7-bit, 16-bit units of UCS-2. */
export const smsRoom: Readonly<Record<SmsEncoding, number>> = { gsm7: 160, ucs2: 70 }

/** The same for each part of a longer text, whose header takes the rest. */
const partRoom: Readonly<Record<SmsEncoding, number>> = { gsm7: 153, ucs2: 67 }

/** The alphabet of GSM 7-bit (3GPP TS 23.038), without its escape to the extension. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension: each of these takes two septets. */
const extension = new Set('\f^{}\\[~]|€')

/** Whether a character can be sent in GSM 7-bit. */
export function isGsm7(character: string): boolean {
  return basic.has(character) || extension.has(character)
}

/** A text as one SMS, or as several. */
export interface SmsCount {
  /** Septets or 16-bit units; a character that GSM 7-bit does not have counts as one. */
  readonly used: number
  readonly room: number
  /** How many SMS it would take; the API sends one. */
  readonly parts: number
  /** The characters that the encoding does not have, each once. */
  readonly foreign: readonly string[]
}

/** How much room a text takes as an SMS. */
export function countSms(text: string, encoding: SmsEncoding): SmsCount {
  const room = smsRoom[encoding]
  const characters = [...text]
  const used =
    encoding === 'ucs2'
      ? text.length
      : characters.reduce((sum, one) => sum + (extension.has(one) ? 2 : 1), 0)
  const foreign = encoding === 'ucs2' ? [] : characters.filter((one) => !isGsm7(one))
  return {
    used,
    room,
    parts: used <= room ? 1 : Math.ceil(used / partRoom[encoding]),
    foreign: [...new Set(foreign)],
  }
}

/** The encoding in which a text has the most room: GSM 7-bit where that has all of its characters. */
export function fittingEncoding(text: string): SmsEncoding {
  return [...text].every(isGsm7) ? 'gsm7' : 'ucs2'
}

/** Why a text cannot be sent as an SMS. */
export type SmsRule = 'missing' | 'foreign' | 'long'

/** The rule that a text breaks; undefined for none. */
export function brokenSmsRule(text: string, encoding: SmsEncoding): SmsRule | undefined {
  if (text === '') return 'missing'
  const { used, room, foreign } = countSms(text, encoding)
  if (foreign.length > 0) return 'foreign'
  return used > room ? 'long' : undefined
}
