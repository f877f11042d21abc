import { dayMs } from '../time.ts'

/** What an answer tells of the calls that are left. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  readonly secondsBeforeRefresh: number
}

/** The part of the calls that is left to whatever else the person does. */
const reserve = 0.1

/** Milliseconds to wait before the next call of many, so that some are left for other pages. */
export function waitFor({ limit, remaining, secondsBeforeRefresh }: Allowance): number {
  if (!(limit > 0) || !(secondsBeforeRefresh > 0)) return 0
  return remaining > limit * reserve ? 0 : secondsBeforeRefresh * 1000
}

/** Reads the platform's headers; what they do not tell is NaN, which waits for nothing. */
export function allowanceIn(header: (name: string) => string | null): Allowance {
  const read = (name: string) => Number.parseFloat(header(`x-soracom-ratelimit-${name}`) ?? '')
  return {
    limit: read('limit'),
    remaining: read('remaining'),
    secondsBeforeRefresh: read('seconds-before-refresh'),
  }
}

/** Whether the state that a fleet is compared with, as of `at`, gives way to a newer one; UNIX milliseconds. */
export function isPast(at: number | undefined, now: number): boolean {
  return at === undefined || now - at >= dayMs || now < at
}

/** Fleets of fewer records are read anew at each visit. */
export const small = 1000

/** Whether a fleet of so many records, as of `at`, is to be read again; UNIX milliseconds. */
export function isDue({ count, at }: { count: number; at: number }, now: number): boolean {
  const minutes = Math.max(1, Math.ceil(count / small))
  return now - at >= minutes * 60_000 || now < at
}
