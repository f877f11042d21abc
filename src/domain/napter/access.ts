import { isImsi } from '../ids.ts'
import { numbersIn, visible } from '../numbers.ts'
import { parseIpRange } from '../permission/ip.ts'

/** How long an on-demand remote access may last, and how long it does where nobody says, in seconds. */
export const longestSeconds = 8 * 3600
export const usualSeconds = 1800

/** Whether a device can listen on this port. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535
}

/** Whether an access can last this many seconds: whole ones, eight hours at most. */
export function isDuration(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= longestSeconds
}

/** Whether a text is a range of IPv4 addresses in CIDR notation, as `source.ipRanges` takes it. */
export function isIpRange(text: string): boolean {
  return text.includes('/') && parseIpRange(text)?.address.bits === 32
}

/** The ranges in what somebody typed, one address being a range of one, and what is none. */
export function readRanges(text: string): {
  readonly ranges: readonly string[]
  readonly wrong: readonly string[]
} {
  const words = visible(text)
    .split(/[\s,;、]+/)
    .filter(Boolean)
  const ranges = words.map((word) => (word.includes('/') ? word : `${word}/32`))
  return {
    ranges: [...new Set(ranges.filter(isIpRange))],
    wrong: words.filter((_, at) => !isIpRange(ranges[at] ?? '')),
  }
}

/** What a number leads to: a SIM, or one of its subscriptions. */
export type AccessTarget = { readonly simId: string } | { readonly imsi: string }

/** The SIM or the subscription that a number names, however it is written; undefined for neither. */
export function readTarget(text: string): AccessTarget | undefined {
  const [digits, second] = numbersIn(text) ?? []
  if (digits === undefined || second !== undefined) return undefined
  if (isImsi(digits)) return { imsi: digits }
  return /^\d{18,32}$/.test(digits) ? { simId: digits } : undefined
}

/** What tells entries of the log of remote access apart. */
interface Logged {
  readonly createdAt?: number | null | undefined
  readonly type?: string | null | undefined
  readonly connectionId?: string | null | undefined
  readonly imsi?: string | null | undefined
}

/** A text that tells an entry from all others, as far as entries can be told apart: they have no id. */
export function accessLogKey({ createdAt, type, connectionId, imsi }: Logged): string {
  return [createdAt, type, connectionId, imsi].join(' ')
}

interface Ending {
  readonly createdTime?: number | null | undefined
  /** Seconds. */
  readonly duration?: number | null | undefined
  readonly expiredTime?: number | null | undefined
}

/** When an access ends by itself, UNIX milliseconds; undefined where it does not say. */
export function endOf({ createdTime, duration, expiredTime }: Ending): number | undefined {
  if (typeof expiredTime === 'number') return expiredTime
  if (typeof createdTime !== 'number' || typeof duration !== 'number') return undefined
  return createdTime + duration * 1000
}
