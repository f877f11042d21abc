import { splitRange, type Range } from './timeline.ts'

/** The longest stretch that one request of `getSoraCamDeviceStreamingVideo` gives, milliseconds. */
export const streamLimitMs = 900_000
/** What the latest video holds, milliseconds. */
export const latestVideoMs = 300_000

/** What a request of a stream asks for, or why it cannot be answered. */
export type StreamWish =
  | { readonly kind: 'latest' }
  | ({ readonly kind: 'range' } & Range)
  | { readonly kind: 'refused'; readonly because: 'notATime' | 'empty' | 'tooLong' }

/**
 * Reads the two times of a request (UNIX milliseconds): without both it is the latest video, with
 * one of them the 900 seconds after or before it.
 */
export function streamWish(from: number | undefined, to: number | undefined): StreamWish {
  if (from === undefined && to === undefined) return { kind: 'latest' }
  const start = from ?? Math.max(0, (to ?? 0) - streamLimitMs)
  const end = to ?? start + streamLimitMs
  if (!isTime(start) || !isTime(end)) return { kind: 'refused', because: 'notATime' }
  if (end <= start) return { kind: 'refused', because: 'empty' }
  if (end - start > streamLimitMs) return { kind: 'refused', because: 'tooLong' }
  return { kind: 'range', from: start, to: end }
}

/** Within what JavaScript's dates can hold. */
function isTime(ms: number): boolean {
  return ms >= 0 && ms <= 8.64e15
}

/** A longer stretch as requests that are each allowed, earliest first. */
export function streamRequests(range: Range): Range[] {
  return splitRange(range, streamLimitMs)
}
