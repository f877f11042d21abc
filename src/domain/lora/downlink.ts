import { brokenHexRule, type HexRule } from '../device/hex.ts'
import { hourMs } from '../time.ts'

/** Bytes that a message to a LoRaWAN device may have. */
export const downlinkBytes = 11
/** How long a message waits for the device to send something; then it is dropped. */
export const downlinkLifeMs = 2 * hourMs
/** The port of messages that name none. */
export const usualPort = 2
const highestPort = 223

/** Which rule a message's data break: whole bytes in hexadecimal, eleven at most. */
export type DataRule = HexRule | 'long'

/** The rule that `data` of sendDataToLoraDevice break; undefined where they are well. */
export function brokenDataRule(data = ''): DataRule | undefined {
  return brokenHexRule(data) ?? (data.length > 2 * downlinkBytes ? 'long' : undefined)
}

/**
 * The `fPort` that a value of sendDataToLoraDevice means: 0 (the control plane) to 223, or null
 * for a number beyond them. What is no whole number is silently the usual port.
 */
export function portOf(value: unknown): number | null {
  const isText = typeof value === 'string' && /^-?\d{1,9}$/.test(value)
  const port = isText ? Number(value) : value
  if (typeof port !== 'number' || !Number.isInteger(port)) return usualPort
  return port >= 0 && port <= highestPort ? port : null
}
