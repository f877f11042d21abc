import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Kind } from '../../../components/action/action.ts'
import { simLabel } from '../../../domain/sim/sim.ts'

export const simKind: Kind<Sim> = {
  key: (sim) => sim.simId ?? '',
  name: simLabel,
}

/** "this SIM" or "3 SIMs", for titles and results. */
export function sims(count: number): string {
  return count === 1 ? 'this SIM' : `${countFormat.format(count)} SIMs`
}

/** "The SIM is" or "3 SIMs are", to begin a sentence with. */
export function simsAre(count: number): string {
  return count === 1 ? 'The SIM is' : `${countFormat.format(count)} SIMs are`
}

const countFormat = new Intl.NumberFormat('en')

/** The path variables of every operation on one SIM. */
export const simPath = (sim: Sim) => ({ sim_id: sim.simId ?? '' })
