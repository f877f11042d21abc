import { visible } from '../numbers.ts'

/**
 * A Sigfox device ID as the platform writes it: in capitals, without what stands between its digits
 * or before the first that counts.
 */
export function readDeviceId(text: string): string {
  const digits = visible(text).replaceAll(/^\s*0x|[\s:.\p{Pd}]/giu, '')
  return /^[\da-f]+$/i.test(digits) ? digits.toUpperCase().replace(/^0+(?=.)/, '') : text.trim()
}
