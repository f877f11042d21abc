import type { Configured } from './draft.ts'
import { textIn } from './draft.ts'

/** What an action makes of a SIM: another status, by the call that gives it, or another speed class. */
export type Effect =
  | { readonly call: StatusVerb; readonly status: 'active' | 'inactive' | 'standby' | 'suspended' }
  | { readonly speedClass: string }

type StatusVerb = 'activate' | 'deactivate' | 'standby' | 'suspend'

const statusActions: ReadonlyMap<string | undefined, Effect> = new Map([
  ['ActivationAction', { call: 'activate', status: 'active' }],
  ['DeactivationAction', { call: 'deactivate', status: 'inactive' }],
  ['StandbyAction', { call: 'standby', status: 'standby' }],
  ['SuspendAction', { call: 'suspend', status: 'suspended' }],
])

/** What an action changes about a SIM that rules look at; undefined for one that changes nothing of it. */
export function effectOf({ type, properties }: Configured): Effect | undefined {
  if (type !== 'ChangeSpeedClassAction') return statusActions.get(type)
  return { speedClass: textIn(properties, 'speedClass') }
}
