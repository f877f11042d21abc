import type { Allowed } from '../../components/action/action.ts'
import type { TraitVerb } from '../../components/resource/resource.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import { allowed } from '../../words/sim.ts'

/** What the platform's rules for SIMs say of the verbs that other resources have too. */
export function judgeSim(sim: SimLike, verb: TraitVerb, value?: string): Allowed {
  switch (verb) {
    case 'setGroup':
      return allowed(sim, 'setGroup', value === undefined ? undefined : { groupId: value })
    case 'deleteTag':
      return allowed(sim, 'deleteTag', value === undefined ? undefined : { tagName: value })
    case 'protect':
      return allowed(sim, 'disableTermination')
    case 'unprotect':
      return allowed(sim, 'enableTermination')
    default:
      return allowed(sim, verb)
  }
}
