import { isoTime } from '../time.ts'

/** The kinds of events that the API names. */
export const eventKinds = ['motion', 'sound', 'other'] as const

/**
 * The part of a URL that says which moment of a camera's recordings to look at: ISO 8601 in UTC, to
 * the second. Undefined for what is no time.
 */
export function momentSearch(ms: number): { readonly at: string } | undefined {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return undefined
  return { at: `${isoTime(ms).slice(0, 19)}Z` }
}

/** A moment of the URL (`momentSearch`), UNIX milliseconds; undefined for what is none. */
export function momentOf(at: unknown): number | undefined {
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at)) return undefined
  const ms = Date.parse(at)
  return Number.isFinite(ms) ? ms : undefined
}
