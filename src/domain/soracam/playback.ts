import { streamLimitMs } from './stream.ts'
import { intersectRanges, lengthOf, rangeAt, type Range } from './timeline.ts'

/** What to ask of `getSoraCamDeviceStreamingVideo` next, or why nothing can be asked. */
export type NextVideo =
  | {
      readonly kind: 'ask'
      readonly range: Range
      /** The most it takes from the quota, in whole seconds. */
      readonly seconds: number
      /** The quota ends before the stretch that could be asked for. */
      readonly shortened: boolean
    }
  | { readonly kind: 'nothingRecorded' }
  | { readonly kind: 'quotaUsedUp' }

interface Wish {
  /** Where to begin, UNIX milliseconds; where nothing was recorded, it begins with what comes next. */
  readonly at: number
  /** What was recorded, merged. */
  readonly recorded: readonly Range[]
  /** What is left of the month's quota; undefined where that is not known. */
  readonly secondsLeft: number | undefined
  /** Nothing later can be asked for, UNIX milliseconds. */
  readonly now: number
}

/**
 * The longest stretch that one request can give from a moment on: 900 seconds, no more than was
 * recorded by now, and no more than the quota allows, since a request that takes more is refused
 * as a whole.
 */
export function nextVideo({ at, recorded, secondsLeft, now }: Wish): NextVideo {
  const past = intersectRanges(recorded, [{ from: 0, to: now }])
  const from = rangeAt(past, at) ? at : past.find((range) => range.from >= at)?.from
  if (from === undefined) return { kind: 'nothingRecorded' }
  const to = Math.min(from + streamLimitMs, now)
  const pieces = intersectRanges(past, [{ from, to }])
  if (secondsLeft === undefined) {
    return { kind: 'ask', range: { from, to }, seconds: wholeSeconds(pieces), shortened: false }
  }
  if (secondsLeft < 1) return { kind: 'quotaUsedUp' }
  const cut = affordable(pieces, Math.floor(secondsLeft) * 1000)
  const range = { from, to: cut ?? to }
  return {
    kind: 'ask',
    range,
    seconds: wholeSeconds(intersectRanges(pieces, [range])),
    shortened: cut !== undefined,
  }
}

function wholeSeconds(ranges: readonly Range[]): number {
  return Math.ceil(lengthOf(ranges) / 1000)
}

/** The moment up to which `ms` of the pieces reach; undefined where they reach to the end. */
function affordable(pieces: readonly Range[], ms: number): number | undefined {
  let left = ms
  for (const { from, to } of pieces) {
    if (to - from > left) return from + left
    left -= to - from
  }
  return undefined
}
