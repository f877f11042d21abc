import { kept } from '../../components/shell/kept.ts'
import { dayMs, minuteMs } from '../../domain/time.ts'

/** A visit to Home; UNIX milliseconds. */
export interface Visit {
  /** When the one before ended: what happened since is told. */
  readonly from: number
  /** When Home was opened last. */
  readonly at: number
  /** There was none before: it tells of a day. */
  readonly first: boolean
}

/** Who comes back sooner is still on the same visit, and sees what they saw. */
const pause = 30 * minuteMs

const visits = kept('home-visit', (value) => {
  if (typeof value !== 'object' || value === null) return undefined
  const { from, at, first } = value as Partial<Record<keyof Visit, unknown>>
  if (typeof from !== 'number' || typeof at !== 'number') return undefined
  return { from, at, first: first === true }
})

/** The visit that a person is on at `now`, which nobody remembers yet. */
export function visitAt(now: number, before: Visit | undefined): Visit {
  // A clock that was put back does not make a visit of the future.
  if (!before || before.at > now) return { from: now - dayMs, at: now, first: true }
  if (now - before.at < pause) return { ...before, at: now }
  return { from: before.at, at: now, first: false }
}

/** The visit that begins or goes on at `now`. */
export function currentVisit(now: number): Visit {
  return visitAt(now, visits.read()[0])
}

/** Remembers a visit for the next one. */
export function rememberVisit(visit: Visit): void {
  visits.write([visit])
}
