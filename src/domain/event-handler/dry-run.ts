import { dayMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'
import { mebibyte } from '../units.ts'
import { numberIn, textIn, type Configured } from './draft.ts'
import { timings } from './parameters.ts'
import { ruleOf, type Rule } from './rules.ts'
import { momentOf } from './timing.ts'

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

/** A moment at which a rule was met, or the day on which it was, where no more is known. */
export interface Occasion {
  /** UNIX milliseconds; of a day its start (UTC). */
  readonly at: number
  /** Only the day is known. */
  readonly day: boolean
  /** What was reached by then: bytes or an amount; or what it became. */
  readonly value: number | string | undefined
}

interface Range {
  readonly fromMs: number
  readonly toMs: number
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
 * When a rule was met, oldest first, from the first moment of which something is known until
 * `toMs` (UNIX milliseconds): for traffic and charges each day on which the limit was exceeded.
 */
export function occasions(rule: Configured, observed: Observed, toMs: number): readonly Occasion[] {
  switch (sourceOf(rule.type)) {
    case 'traffic':
    case 'charges':
      return exceeded(rule, observed, toMs)
    case 'history':
      return changes(rule, observed.history ?? [])
    case 'expiry': {
      const { expiredAt: at } = observed
      return at === undefined || at > toMs ? [] : [{ at, day: false, value: undefined }]
    }
    case undefined:
      return []
  }
}

function exceeded(
  { type, properties }: Configured,
  { days = new Map(), before = 0 }: Observed,
  toMs: number,
): Occasion[] {
  const known = [...days.keys()].toSorted((a, b) => a - b)
  const [first] = known
  if (first === undefined) return []
  const isFirst = ruleOf(type)?.occasion === 'firstTraffic'
  const period = periodOf(type)
  const mebibytes = numberIn(properties, 'limitTotalTrafficMegaByte')
  const limit = isFirst
    ? 0
    : (numberIn(properties, 'limitTotalAmount') ??
      (mebibytes === undefined ? Infinity : mebibytes * mebibyte))
  // Whoever has sent something before has nothing first any more.
  if (isFirst && before > 0) return []
  const met: Occasion[] = []
  let sum = before
  for (let at = first; at < toMs; at += dayMs) {
    const starts = period === 'day' || (period === 'month' && at === startOfMonthUtc(at))
    sum = (starts ? 0 : sum) + (days.get(at) ?? 0)
    if (sum <= limit) continue
    met.push({ at, day: true, value: sum })
    if (isFirst) break
  }
  return met
}

function changes({ type, properties }: Configured, history: readonly Standing[]): Occasion[] {
  const isStatus = ruleOf(type)?.occasion === 'status'
  const valueOf = (one: Standing | undefined) => (isStatus ? one?.status : one?.speedClass)
  const [source, target] = isStatus
    ? [textIn(properties, 'sourceStatus'), textIn(properties, 'targetStatus')]
    : ['', textIn(properties, 'targetSpeedClass')]
  return history.flatMap((now, at) => {
    const [was, is] = [valueOf(history[at - 1]), valueOf(now)]
    if (at === 0 || is === undefined || was === is) return []
    if ((source !== '' && was !== source) || (target !== '' && is !== target)) return []
    return [{ at: now.at, day: false, value: is }]
  })
}

/**
 * On which of the occasions a handler would have fired, oldest first: after each it rests until the
 * moment that its rule names. Where only the day is known, the start of the day stands for it, or
 * the end of the rest on that day.
 */
export function firings<O extends Occasion>(
  { properties }: Configured,
  met: readonly O[],
  { fromMs, toMs }: Range,
): readonly O[] {
  let rests = -Infinity
  const fired: O[] = []
  for (const one of met.toSorted((a, b) => a.at - b.at)) {
    const ends = one.day ? one.at + dayMs : one.at + 1
    if (rests >= ends) continue
    const at = Math.max(one.at, rests)
    rests = restsUntil(properties, at)
    fired.push({ ...one, at })
  }
  return fired.filter(({ at }) => at >= fromMs && at < toMs)
}

/** Until when a handler rests that fired at `at`; both UNIX milliseconds, infinite for ever. */
export function restsUntil(properties: Configured['properties'], at: number): number {
  const named = textIn(properties, 'inactiveTimeoutDateConst')
  const timing = timings.find((one) => one === named) ?? 'IMMEDIATELY'
  const offset = numberIn(properties, 'inactiveTimeoutOffsetMinutes') ?? 0
  return momentOf(timing, offset, at) ?? Infinity
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
