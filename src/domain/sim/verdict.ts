import type { SimService } from './sim.ts'
import type { SimStatus } from './status.ts'

/** Which rule stands in the way, with the facts that say why. */
export type SimRefusal =
  | { readonly rule: 'terminated' | 'unregistered' | 'transferring' }
  | { readonly rule: 'protected'; readonly of: 'termination' | 'expiry' }
  | {
      readonly rule: 'transition'
      readonly from: string | null | undefined
      readonly to: SimStatus
      /** Whether anything is known to follow that status. */
      readonly known: boolean
    }
  | {
      readonly rule: 'plan'
      readonly of: 'standby' | 'suspended' | 'speedClass'
      readonly subscription: string
      readonly suspendable: boolean
    }
  | {
      readonly rule: 'plan'
      readonly of: 'sms' | 'localInfo'
      readonly subscription: string
    }
  | { readonly rule: 'virtual'; readonly of: 'status' | 'speedClass' | 'sms' }
  /** It was in use: only ready SIMs can be transferred. */
  | { readonly rule: 'used'; readonly status: string | null | undefined }
  /** There is no session to delete, to take the IMEI from, or to reach the device by. */
  | { readonly rule: 'offline'; readonly of: 'session' | 'imei' | 'device' }
  /** Only an active SIM can do it. */
  | { readonly rule: 'inactive' }
  /** It is online, and not in this way. */
  | { readonly rule: 'service'; readonly of: SimService }
  /** Not an IMEI, or a session that reports none. */
  | { readonly rule: 'invalid'; readonly of: 'imei' | 'session' }
  | {
      readonly rule: 'invalid'
      readonly of: 'speedClass'
      readonly speedClass: string
      readonly subscription: string
      readonly classes: readonly string[]
    }
  /** What is to be removed is not there. */
  | { readonly rule: 'notSet'; readonly of: 'expiry' | 'imeiLock' | 'tags' }
  | { readonly rule: 'notSet'; readonly of: 'tag'; readonly tagName: string }
  /** The SIM is as wanted already. */
  | { readonly rule: 'already'; readonly of: 'protected' | 'unprotected' | 'group' | 'noGroup' }
  | { readonly rule: 'already'; readonly of: 'status'; readonly status: SimStatus }
  | { readonly rule: 'already'; readonly of: 'speedClass'; readonly speedClass: string }

export type SimRule = SimRefusal['rule']

/** Whether something can be done with a SIM now, and what it becomes; or which rule forbids it. */
export type Verdict =
  | { readonly allowed: true; readonly to?: SimStatus }
  | ({ readonly allowed: false } & SimRefusal)

/** Allowed; the SIM's status stays as it is. */
export const yes: Verdict = { allowed: true }

/** Refused by a rule. */
export function no(refusal: SimRefusal): Verdict {
  return { allowed: false, ...refusal }
}
