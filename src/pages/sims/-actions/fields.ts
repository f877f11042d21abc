import type { Sim } from '../../../api/generated/models/sim.ts'
import { expiryActions } from '../../../domain/sim/expiry.ts'
import { isOnline } from '../../../domain/sim/sim.ts'

export interface ExpiryFields {
  /** As a `datetime-local` input has it, in the time zone of the person. */
  readonly at: string
  readonly action: string
}

export interface ImeiFields {
  /** To the device that is connected now, which each SIM knows for itself; or to one IMEI. */
  readonly to: 'device' | 'imei'
  readonly imei: string
}

export interface SpeedClassFields {
  readonly speedClass: string
}

export interface GroupFields {
  readonly groupId: string
}

export interface TagFields {
  readonly tagName: string
  readonly tagValue: string
}

export interface NameFields {
  readonly name: string
}

export interface TagNameFields {
  readonly tagName: string
}

/** UNIX milliseconds of a `datetime-local` value; NaN when it is none. */
export const millisecondsOf = (at: string) => new Date(at).getTime()

/** What can happen at the expiry of any of the SIMs: protected ones cannot be terminated by it. */
export function expiryActionsOf(resources: readonly Sim[]) {
  const terminable = resources.some(({ terminationEnabled }) => terminationEnabled === true)
  return expiryActions.filter((action) => action !== 'terminate' || terminable)
}

/** Whether the SIM knows the device that is connected now. */
export const knowsDevice = (sim: Sim) => isOnline(sim) && Boolean(sim.sessionStatus?.imei)
