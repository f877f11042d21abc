import { dayMs, startOfDayUtc } from '../../src/domain/time.ts'
import type { World } from '../world.ts'

/** A value as SQLite keeps it. */
export type Value = string | number | null

/** A row by its columns; what it does not name is null. */
export type Row = Readonly<Record<string, Value | undefined>>

/** What rows are made from: a world as it is at `now`, and the time that is asked about. UNIX milliseconds. */
export interface Origin {
  readonly world: World
  readonly now: number
  /** Both ends included. */
  readonly from: number
  readonly to: number
}

/** The starts of the days (UTC) that a period touches, oldest first. */
export function daysIn({ from, to, now }: Pick<Origin, 'from' | 'to' | 'now'>): number[] {
  const days: number[] = []
  for (let day = startOfDayUtc(from); day <= Math.min(to, now); day += dayMs) days.push(day)
  return days
}
