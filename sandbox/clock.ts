/**
 * The latest moment that a clock can be set to, UNIX milliseconds: 2200. Later, nothing that lasts
 * for months or years would come out right.
 */
export const latestTime = Date.UTC(2200, 0)

/** An operator's clock: the machine's time moved by an offset, or standing still. */
export interface Clock {
  /** Milliseconds added to the machine's time. */
  readonly offset: number
  /** UNIX milliseconds at which the clock stands, or null while it runs. */
  readonly frozenAt: number | null
}

/** A change of a clock. `now` null goes back to the machine's time. */
export interface ClockChange {
  /** UNIX milliseconds. */
  readonly now?: number | null | undefined
  readonly frozen?: boolean | undefined
}

/** The clock's time, UNIX milliseconds, when the machine's is `wall`. */
export function readClock(clock: Clock, wall: number): number {
  return clock.frozenAt ?? wall + clock.offset
}

/** The clock after a change: what the change leaves out stays as it was. */
export function changeClock(clock: Clock, change: ClockChange, wall: number): Clock {
  const time = change.now === null ? wall : (change.now ?? readClock(clock, wall))
  const frozen = change.frozen ?? clock.frozenAt !== null
  return frozen ? { offset: 0, frozenAt: time } : { offset: time - wall, frozenAt: null }
}
