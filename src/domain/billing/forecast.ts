import { addMonthsUtc, dayMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'

/** What a day cost. */
export interface DayCost {
  /** UNIX milliseconds of its start, UTC. */
  readonly at: number
  readonly amount: number
}

/** What the month may come to, in the units of the amounts it was made from. */
export interface Forecast {
  readonly amount: number
  /** If every day to come were like the cheapest, and like the dearest, of the days looked at. */
  readonly low: number
  readonly high: number
  /** The days looked at. */
  readonly daysSeen: number
  /** What one of them cost on the average. */
  readonly perDay: number
  /** The days that are estimated, today included. */
  readonly daysLeft: number
}

/** A week, so that weekends weigh as they do in the rest of the month. */
const mostDays = 7

/** With fewer full days a forecast would be a guess. */
export const fewestDays = 3

/**
 * A forecast of the month that `now` (UNIX milliseconds) lies in. `soFar` is the month's amount as
 * it stands; `days` are its days, in any order. What the full days came to is kept, and so is what
 * `soFar` has beyond the days (fees that are charged by the month); each day from today on is taken
 * to cost the mean of the last full days, a week of them at most. Undefined before there are three.
 */
export function forecastMonth(
  soFar: number,
  days: readonly DayCost[],
  now: number,
): Forecast | undefined {
  const month = startOfMonthUtc(now)
  const today = startOfDayUtc(now)
  const full = days
    .filter(({ at }) => at >= month && at < today)
    .toSorted((a, b) => a.at - b.at)
    .slice(-mostDays)
    .map(({ amount }) => amount)
  if (full.length < fewestDays) return undefined
  const begun = days.filter(({ at }) => at >= today).reduce((sum, { amount }) => sum + amount, 0)
  const perDay = full.reduce((sum, amount) => sum + amount, 0) / full.length
  const daysLeft = Math.round((addMonthsUtc(month, 1) - today) / dayMs)
  const base = soFar - begun
  // Today cannot end below what it has cost already.
  const at = (daily: number) => base + Math.max(daily, begun) + daily * (daysLeft - 1)
  return {
    amount: at(perDay),
    low: at(Math.min(...full)),
    high: at(Math.max(...full)),
    daysSeen: full.length,
    perDay,
    daysLeft,
  }
}
