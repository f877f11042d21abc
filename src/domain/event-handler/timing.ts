import { addMonthsUtc, dayMs, minuteMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'
import type { Timing } from './parameters.ts'

/**
 * The moment (UNIX milliseconds) that a timing and an offset in minutes mean, seen from `at`;
 * undefined for one that never comes. Days and months turn in UTC.
 */
export function momentOf(timing: Timing, offsetMinutes: number, at: number): number | undefined {
  const base = baseOf(timing, at)
  return base === undefined ? undefined : base + offsetMinutes * minuteMs
}

function baseOf(timing: Timing, at: number): number | undefined {
  switch (timing) {
    case 'IMMEDIATELY':
      return at
    case 'BEGINNING_OF_NEXT_DAY':
      return startOfDayUtc(at) + dayMs
    case 'BEGINNING_OF_NEXT_MONTH':
      return addMonthsUtc(startOfMonthUtc(at), 1)
    case 'AFTER_ONE_DAY':
      return at + dayMs
    case 'NEVER':
      return undefined
    default:
      return timing satisfies never
  }
}
