import { onceFor } from '../once.ts'
import { fiveMinuteSlot } from '../time.ts'
import { dayOf, monthAt, slotOf, type Month } from './curve.ts'

/** A piece of time within one month, from slot to slot, and where its ends lie in that month. */
export interface Step {
  /** The bucket it counts for. */
  readonly bucket: number
  readonly month: Month
  readonly fromMs: number
  readonly toMs: number
  readonly fromDay: number
  readonly fromSlot: number
  readonly toDay: number
  readonly toSlot: number
}

/**
 * The buckets between neighbouring `edges` (UNIX milliseconds, ascending; they must not be changed
 * later), cut where months begin. Once for the same: a fleet is gone through SIM by SIM.
 */
export const stepsBetween = onceFor<readonly number[], readonly Step[]>(cutInMonths)

function cutInMonths(edges: readonly number[]): readonly Step[] {
  const steps: Step[] = []
  for (const [bucket, edge] of edges.slice(0, -1).entries()) {
    const end = fiveMinuteSlot(edges[bucket + 1] ?? edge)
    let at = fiveMinuteSlot(edge)
    while (at < end) {
      const last = steps.at(-1)?.month
      const month = last && last.startMs <= at && at < last.endMs ? last : monthAt(at)
      const stop = Math.min(end, month.endMs)
      steps.push(step(bucket, month, at, stop))
      at = stop
    }
  }
  return steps
}

/** The part of a step between two slots; undefined where nothing of it lies there. */
export function clip(whole: Step, fromMs: number, toMs: number): Step | undefined {
  if (fromMs <= whole.fromMs && whole.toMs <= toMs) return whole
  const from = Math.max(fromMs, whole.fromMs)
  const to = Math.min(toMs, whole.toMs)
  return from < to ? step(whole.bucket, whole.month, from, to) : undefined
}

function step(bucket: number, month: Month, fromMs: number, toMs: number): Step {
  return {
    bucket,
    month,
    fromMs,
    toMs,
    fromDay: dayOf(month, fromMs),
    fromSlot: slotOf(fromMs),
    toDay: dayOf(month, toMs),
    toSlot: slotOf(toMs),
  }
}
