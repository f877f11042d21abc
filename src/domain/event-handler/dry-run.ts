import { dayMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'
import { ruleOf, type Rule } from './rules.ts'

/** What the API tells of what a rule looks at; times are UNIX milliseconds. */
export interface Observed {
  /** What was used on each day by its start (UTC): bytes, or an amount of money. Days without use may be missing. */
  readonly days?: ReadonlyMap<number, number>
  /** What was used before the first of the days, since the start. */
  readonly before?: number
  /** How it stood from each moment on, oldest first. */
  readonly history?: readonly Standing[]
  /** When it expired. */
  readonly expiredAt?: number | undefined
}

export interface Standing {
  readonly at: number
  readonly status?: string | undefined
  readonly speedClass?: string | undefined
}

/** What a dry run has to read for a rule; undefined for a rule of which the API tells nothing. */
export type Source = 'traffic' | 'history' | 'expiry' | 'charges'

const sources: Partial<Record<Rule['occasion'], Source>> = {
  firstTraffic: 'traffic',
  traffic: 'traffic',
  charge: 'charges',
  status: 'history',
  speedClass: 'history',
  expiry: 'expiry',
}

/** Which of what the API tells says when a rule was met. */
export function sourceOf(type: string | undefined): Source | undefined {
  const rule = ruleOf(type)
  return rule && sources[rule.occasion]
}

/** Over what a rule adds up; a bill is one of a month, and the first data is of all there was. */
export function periodOf(type: string | undefined): 'day' | 'month' | 'ever' {
  const rule = ruleOf(type)
  return rule?.period ?? (rule?.occasion === 'charge' ? 'month' : 'ever')
}

/** From when on days must be known for what a rule adds up until `fromMs` (both UNIX milliseconds). */
export function daysFrom(type: string | undefined, fromMs: number): number {
  return periodOf(type) === 'month' ? startOfMonthUtc(fromMs) : startOfDayUtc(fromMs)
}

/**
 * Days of which the month's total is known too: what was used in the month before the first of them
 * stands at the day before it, where that lies in the same month.
 */
export function withRest(
  days: ReadonlyMap<number, number>,
  monthTotal: number,
): ReadonlyMap<number, number> {
  const first = Math.min(...days.keys())
  if (!Number.isFinite(first) || first === startOfMonthUtc(first)) return days
  const month = startOfMonthUtc(first)
  const told = [...days].reduce(
    (sum, [at, value]) => (startOfMonthUtc(at) === month ? sum + value : sum),
    0,
  )
  return new Map([[first - dayMs, Math.max(0, monthTotal - told)], ...days])
}
