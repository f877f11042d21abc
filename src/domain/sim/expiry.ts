import type { SimLike } from './sim.ts'

/** What `setSimExpiryTime` can have done at the expiry time, mildest first. */
export const expiryActions = [
  'doNothing',
  'deleteSession',
  'deactivate',
  'suspend',
  'terminate',
] as const

export type ExpiryAction = (typeof expiryActions)[number]

/** Whether the SIM's expiry time has come at `now` (UNIX milliseconds). From then on it gets no new session. */
export function isExpired(sim: SimLike, now: number): boolean {
  return typeof sim.expiryTime === 'number' && sim.expiryTime <= now
}

/** Whether the SIM will expire within the next `ms` milliseconds from `now`. */
export function expiresWithin(sim: SimLike, now: number, ms: number): boolean {
  return typeof sim.expiryTime === 'number' && !isExpired(sim, now) && sim.expiryTime - now <= ms
}

/** Whether the SIM will be terminated at its expiry time although it is protected from termination. */
export function terminatesDespiteProtection(sim: SimLike): boolean {
  return (
    typeof sim.expiryTime === 'number' &&
    sim.expiryAction === 'terminate' &&
    sim.terminationEnabled === false
  )
}
