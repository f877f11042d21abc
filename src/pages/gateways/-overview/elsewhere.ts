import type { Sim } from '../../../api/generated/models/sim.ts'

/** SIMs that are online through another gateway than this one, by their names' order as they came. */
export function elsewhere(sims: readonly Sim[], vpgId: string): readonly Sim[] {
  return sims.filter(
    ({ sessionStatus }) => sessionStatus?.online === true && sessionStatus.vpgId !== vpgId,
  )
}
