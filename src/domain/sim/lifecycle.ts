import { isVirtual, primarySubscription, type SimLike } from './sim.ts'
import { statusLabel, type SimStatus } from './status.ts'
import { planOf } from './subscriptions.ts'
import { no, type Verdict } from './verdict.ts'

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
  const word = statusLabel(to).toLowerCase()
  if (sim.status === to) return no('already', `This SIM is already ${word}.`)
  const moving = transferring(sim)
  if (moving) return moving
  if (isVirtual(sim)) {
    return no('virtual', 'A virtual SIM is active until it is terminated. It has no other status.')
  }
  const forbidden = planForbids(sim, to)
  if (forbidden) return forbidden
  return changes.get(sim.status ?? '')?.includes(to)
    ? { allowed: true, to }
    : no('transition', unreachable(sim.status, word))
}

/** Whether a registered SIM that is not terminated can be terminated now: in every status, unless protected. */
export function termination(sim: SimLike): Verdict {
  const moving = transferring(sim)
  if (moving) return moving
  if (sim.terminationEnabled !== true) {
    return no(
      'protected',
      'This SIM is protected from termination. Turn termination protection off first.',
    )
  }
  return { allowed: true, to: 'terminated' }
}

function transferring(sim: SimLike): Verdict | undefined {
  return sim.status === 'transferring'
    ? no(
        'transferring',
        'This SIM is being transferred to another operator. Cancel the transfer first.',
      )
    : undefined
}

function planForbids(sim: SimLike, to: SimStatus): Verdict | undefined {
  const plan = planOf(primarySubscription(sim))
  if (!plan) return undefined
  const { subscription, standby, suspended } = plan
  if (to === 'standby' && !standby) {
    return no(
      'plan',
      suspended
        ? `A SIM of ${subscription} cannot be put on standby. Deactivate or suspend it instead.`
        : `A SIM of ${subscription} cannot be put on standby. Deactivate it instead.`,
    )
  }
  return to === 'suspended' && !suspended
    ? no('plan', `A SIM of ${subscription} cannot be suspended. Deactivate it instead.`)
    : undefined
}

function unreachable(from: string | null | undefined, to: string): string {
  if (!from) return 'The status of this SIM is not known. Reload the page to read it again.'
  return changes.has(from)
    ? `This SIM is in status ${from}, from which it cannot become ${to}. Activate it first.`
    : `This SIM is in status ${from}, which this console does not know how to change.`
}
