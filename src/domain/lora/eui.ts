import { visible } from '../numbers.ts'

/** An EUI as the platform writes it: without what stands between its digits, in small letters. */
export function readEui(text: string): string {
  const digits = visible(text).replaceAll(/^\s*0x|[\s:.\p{Pd}]/giu, '')
  return /^[\da-f]+$/i.test(digits) ? digits.toLowerCase() : text.trim()
}
