import type { Allowed } from '../../components/action/action.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import type { SimVerb, SimVerbs } from '../../domain/sim/verbs.ts'

/** The platform's rules for SIMs, as they hold for what stands for one: itself, or a subscriber. */
export interface SimRules<R> {
  /** Whether a verb can be done now, and if not, why. */
  readonly allowed: <Verb extends SimVerb>(one: R, verb: Verb, params?: SimVerbs[Verb]) => Allowed
  /** The SIM, as far as the rules look at one. */
  readonly like: (one: R) => SimLike
}
