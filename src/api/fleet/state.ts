import { isDue, small } from '../../domain/fleet/pace.ts'
import type { Extent } from './protocol.ts'

/** How a fleet stands. */
export interface FleetState {
  readonly phase: 'opening' | 'loading' | 'elsewhere' | 'stopped' | 'failed' | 'ready'
  /** How many records of the load under way, or of the one that was stopped, are here. */
  readonly loaded: number
  /** The whole fleet as of a time; absent while the first load is not at its end. */
  readonly whole: Extent | undefined
  /** When the state that it can be compared with was loaded, UNIX milliseconds. */
  readonly before: number | undefined
  /** Whether the browser's store takes it; else it is gone with the page. */
  readonly stored: boolean
  readonly error: unknown
  /** Changes with whatever is in the whole fleet. */
  readonly version: number
}

/** Whether a list may rest on it now: a small fleet that is due is read again first. */
export function isUsable({ whole, phase }: FleetState, now = Date.now()): boolean {
  return whole !== undefined && (phase === 'ready' || whole.count >= small || !isDue(whole, now))
}
