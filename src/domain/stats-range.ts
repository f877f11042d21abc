import {
  addMonthsUtc,
  dayMs,
  fiveMinuteSlot,
  slotMs,
  startOfDayUtc,
  startOfMonthUtc,
} from './time.ts'

/** The units of aggregation of the stats operations; a "minutes" bucket is one five-minute slot. */
export type StatsPeriod = 'month' | 'day' | 'minutes'

/** One SIM (`getAirStatsOfSim`), or many added up (`getAirStatsOfGroup`, `getAirStatsOfOperator`). */
export type StatsScope = 'sim' | 'fleet'

/** UNIX milliseconds, `toMs` excluded. */
export interface TimeRange {
  readonly fromMs: number
  readonly toMs: number
}

const periodStart = {
  month: startOfMonthUtc,
  day: startOfDayUtc,
  minutes: fiveMinuteSlot,
} satisfies Record<StatsPeriod, (ms: number) => number>

const nextStart = {
  month: (ms) => addMonthsUtc(ms, 1),
  day: (ms) => ms + dayMs,
  minutes: (ms) => ms + slotMs,
} satisfies Record<StatsPeriod, (ms: number) => number>

const earliest = {
  sim: {
    month: (now) => addMonthsUtc(now, -18),
    day: (now) => addMonthsUtc(now, -18),
    minutes: (now) => now - 32 * dayMs,
  },
  fleet: {
    month: (now) => addMonthsUtc(now, -3),
    day: (now) => now - 7 * dayMs,
    minutes: undefined,
  },
} satisfies Record<StatsScope, Record<StatsPeriod, ((now: number) => number) | undefined>>

/** The periods a scope can be asked for. */
export function statsPeriods(scope: StatsScope): StatsPeriod[] {
  return (['month', 'day', 'minutes'] as const).filter((period) => earliest[scope][period])
}

/** What the service really aggregates: `fromMs` to `toMs`, both included, widened to whole periods (UTC). */
export function statsRange(period: StatsPeriod, fromMs: number, toMs: number): TimeRange {
  return {
    fromMs: periodStart[period](fromMs),
    toMs: nextStart[period](periodStart[period](toMs)),
  }
}

/** The starts (UNIX milliseconds) of all periods in a range, oldest first. */
export function statsBuckets(period: StatsPeriod, range: TimeRange): number[] {
  const starts: number[] = []
  for (let at = periodStart[period](range.fromMs); at < range.toMs; at = nextStart[period](at)) {
    starts.push(at)
  }
  return starts
}

/**
 * The start of the oldest period that can still be asked for at `now` (UNIX milliseconds):
 * for one SIM 18 months by month and day, 32 days by minutes; for a group or an operator
 * 3 months by month, 7 days by day. Undefined where the scope has no such period.
 */
export function statsEarliest(
  scope: StatsScope,
  period: StatsPeriod,
  now: number,
): number | undefined {
  const limit = earliest[scope][period]?.(now)
  return limit === undefined ? undefined : periodStart[period](limit)
}

/** Why the service would refuse a range: it has no such period, it is turned round, or too long ago. */
export type StatsRangeRefusal =
  | { readonly rule: 'period' | 'order' }
  /** UNIX milliseconds. */
  | { readonly rule: 'tooOld'; readonly oldest: number }

/** The rule that a range (UNIX milliseconds) breaks at `now`; undefined for none. */
export function statsRangeRefusal(
  scope: StatsScope,
  period: StatsPeriod,
  fromMs: number,
  toMs: number,
  now: number,
): StatsRangeRefusal | undefined {
  const oldest = statsEarliest(scope, period, now)
  if (oldest === undefined) return { rule: 'period' }
  if (fromMs > toMs) return { rule: 'order' }
  return fromMs < oldest ? { rule: 'tooOld', oldest } : undefined
}
