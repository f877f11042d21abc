import { brokenHexRule, type HexRule } from '../device/hex.ts'

/** Bytes that a message to a Sigfox device has: neither more nor fewer. */
export const downlinkBytes = 8

/** Which rule a message's data break: eight whole bytes in hexadecimal. */
export type DataRule = HexRule | 'size'

/** The rule that `data` of sendDataToSigfoxDevice break; undefined where they are well. */
export function brokenDataRule(data = ''): DataRule | undefined {
  return brokenHexRule(data) ?? (data.length === 2 * downlinkBytes ? undefined : 'size')
}
