import { isVirtual, primarySubscription, type SimLike } from './sim.ts'
import type { SimStatus } from './status.ts'
import { planOf } from './subscriptions.ts'
import { no, yes, type Verdict } from './verdict.ts'

/**
 * The statuses that a person can give a SIM, by the status it has. `ready` is in none: once left
 * it never comes back. Termination has its own rule; what is not a key here is not known well
 * enough to be changed.
 */
const changes: ReadonlyMap<string, readonly SimStatus[]> = new Map([
  ['ready', ['active', 'inactive', 'standby', 'suspended']],
  ['active', ['inactive', 'standby', 'suspended']],
  ['inactive', ['active', 'standby', 'suspended']],
  ['standby', ['active', 'inactive', 'suspended']],
  ['suspended', ['active', 'inactive', 'standby']],
  ['testing', ['active', 'standby', 'suspended']],
])

/** Whether a registered SIM that is not terminated can be given the status `to` now. */
export function transition(sim: SimLike, to: Exclude<SimStatus, 'ready' | 'terminated'>): Verdict {
  if (sim.status === to) return no({ rule: 'already', of: 'status', status: to })
  const moving = transferring(sim)
  if (moving) return moving
  if (isVirtual(sim)) return no({ rule: 'virtual', of: 'status' })
  const forbidden = planForbids(sim, to)
  if (forbidden) return forbidden
  const next = changes.get(sim.status ?? '')
  return next?.includes(to)
    ? { allowed: true, to }
    : no({ rule: 'transition', from: sim.status, to, known: next !== undefined })
}

/** Whether a registered SIM that is not terminated can be terminated now: in every status, unless protected. */
export function termination(sim: SimLike): Verdict {
  const moving = transferring(sim)
  if (moving) return moving
  if (sim.terminationEnabled !== true) {
    return no({ rule: 'protected', of: 'termination' })
  }
  return { allowed: true, to: 'terminated' }
}

/** Whether a registered SIM that is not terminated can be given to another operator now. */
export function transfer(sim: SimLike): Verdict {
  if (sim.status === 'ready') return yes
  return transferring(sim) ?? no({ rule: 'used', status: sim.status })
}

function transferring(sim: SimLike): Verdict | undefined {
  return sim.status === 'transferring' ? no({ rule: 'transferring' }) : undefined
}

function planForbids(sim: SimLike, to: SimStatus): Verdict | undefined {
  const plan = planOf(primarySubscription(sim))
  if (!plan) return undefined
  const { subscription, standby, suspended: suspendable } = plan
  if (to === 'standby' && !standby) return no({ rule: 'plan', of: to, subscription, suspendable })
  return to === 'suspended' && !suspendable
    ? no({ rule: 'plan', of: to, subscription, suspendable })
    : undefined
}
