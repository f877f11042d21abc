import type { SimStatus } from './status.ts'

/** Which rule stands in the way: what the sandbox answers with, and tests can ask for. */
export type SimRule =
  | 'terminated'
  | 'unregistered'
  | 'transferring'
  | 'transition'
  | 'plan'
  | 'virtual'
  | 'protected'
  | 'offline'
  | 'invalid'
  /** What is to be removed is not there. */
  | 'notSet'
  /** The SIM is as wanted already. */
  | 'already'

/** Whether something can be done with a SIM now, and what it becomes; or why not, in whole sentences. */
export type Verdict =
  | { readonly allowed: true; readonly to?: SimStatus }
  | { readonly allowed: false; readonly rule: SimRule; readonly reason: string }

/** Allowed; the SIM's status stays as it is. */
export const yes: Verdict = { allowed: true }

/** Refused; `reason` says why and, where there is something, what to do. */
export function no(rule: SimRule, reason: string): Verdict {
  return { allowed: false, rule, reason }
}
