import { extendedDays } from '../account/contracts.ts'
import { dayMs } from '../time.ts'

/** Days for which an entry can be read after it was sent: usually, and with the contract `harvest`. */
export const retentionDays = { standard: 40, extended: extendedDays } as const

/** When an entry sent at `time` is gone, both UNIX milliseconds. */
export function expiryOf(time: number, days: number): number {
  return time + days * dayMs
}

/**
 * For how many days an entry that is there at `now` is kept at the least: no operation tells the
 * contract of when it was sent, but what is older than usual is kept for longer. UNIX milliseconds.
 */
export function keptFor(time: number, now: number): number {
  return now > expiryOf(time, retentionDays.standard)
    ? retentionDays.extended
    : retentionDays.standard
}
