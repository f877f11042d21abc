import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../src/domain/time.ts'
import type { World } from '../world.ts'

/** The periods that charges are told for. Times are UNIX milliseconds. */
export interface Periods {
  /** What the world's traffic follows from. */
  readonly seed: string
  /** Where they begin, and where the last one ends. */
  readonly edges: readonly number[]
  readonly count: number
  /** The start of the month that each lies in. */
  readonly months: readonly number[]
  readonly fromMs: number
  readonly toMs: number
}

/** The days of the month that begins at `monthMs`, up to `until`; the last may be a part of one. */
export function daysOf(world: World, monthMs: number, until: number): Periods {
  const end = Math.min(addMonthsUtc(monthMs, 1), until)
  const starts: number[] = []
  for (let at = monthMs; at < end; at += dayMs) starts.push(at)
  return periods(world, starts, end)
}

/** The months from the one that begins at `monthMs` up to `until`; the last may be a part of one. */
export function monthsOf(world: World, monthMs: number, until: number): Periods {
  const starts: number[] = []
  for (let at = monthMs; at < until; at = addMonthsUtc(at, 1)) starts.push(at)
  return periods(world, starts, until)
}

function periods({ seed }: World, starts: readonly number[], end: number): Periods {
  return {
    seed,
    edges: starts.length === 0 ? [] : [...starts, end],
    count: starts.length,
    months: starts.map(startOfMonthUtc),
    fromMs: starts[0] ?? end,
    toMs: end,
  }
}
