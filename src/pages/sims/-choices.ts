import type { Sim } from '../../api/generated/models/sim.ts'
import type { Option } from '../../components/form/fields.ts'
import { expiryActionLabel } from '../../words/sim.ts'
import { expiryActions } from '../../domain/sim/expiry.ts'
import { isOnline, primarySubscription, type SimLike } from '../../domain/sim/sim.ts'
import { knownSpeedClasses, speedClassesOf } from '../../domain/sim/subscriptions.ts'

/** What can happen at the expiry of any of the SIMs: protected ones cannot be terminated by it. */
export function expiryChoices(sims: readonly SimLike[]): readonly Option[] {
  const terminable = sims.some(({ terminationEnabled }) => terminationEnabled === true)
  return expiryActions
    .filter((action) => action !== 'terminate' || terminable)
    .map((value) => ({ value, label: expiryActionLabel(value) }))
}

/** Whether the SIM knows the device that is connected now. */
export const knowsDevice = (sim: SimLike) => isOnline(sim) && Boolean(sim.sessionStatus?.imei)

/** The speed classes that any of the SIMs can be given; those that cannot have one are left out then. */
export function classesOf(sims: readonly SimLike[]): string[] {
  const possible = sims.flatMap((sim) =>
    (speedClassesOf(primarySubscription(sim)) ?? knownSpeedClasses).filter(
      (speedClass) => speedClass !== sim.speedClass,
    ),
  )
  return [...new Set(possible)]
}

interface HeaderButtons {
  readonly primary: string | undefined
  readonly plain: readonly string[]
}

/** What a SIM in this state is most often opened for: one primary action, two plain ones, by id. */
export function headerButtons(sim: Sim): HeaderButtons {
  switch (sim.status) {
    case 'terminated':
      return { primary: undefined, plain: ['put-tag'] }
    case 'active': {
      const primary = isOnline(sim) ? 'delete-session' : 'set-group'
      const beside = primary === 'set-group' ? 'put-tag' : 'set-group'
      return { primary, plain: sim.type === 'virtual' ? [beside] : ['deactivate', beside] }
    }
    default:
      return { primary: 'activate', plain: ['set-group', 'put-tag'] }
  }
}
