import type { Sim } from '../../api/generated/models/sim.ts'
import { expiresWithin, isExpired } from '../../domain/sim/expiry.ts'
import { dayMs } from '../../domain/time.ts'
import { simPages } from '../sims/-list/pages.ts'
import { planSearch } from '../sims/-list/plan.ts'
import { askedFor } from '../sims/-list/search.ts'

/** The same question as the untouched list of SIMs asks, so that both share the answer. */
export const allSims = simPages(planSearch(askedFor({})).queries)

const soon = 30 * dayMs

/** What a person should look at, by topic; only SIMs that are still in use. */
export interface Attention {
  readonly expired: readonly Sim[]
  /** Within 30 days, the next first. */
  readonly expiring: readonly Sim[]
  readonly suspended: readonly Sim[]
  readonly withoutGroup: readonly Sim[]
}

export function attention(sims: readonly Sim[], now: number): Attention {
  const living = sims.filter(({ status }) => status !== 'terminated')
  return {
    expired: living.filter((sim) => isExpired(sim, now)),
    expiring: living
      .filter((sim) => expiresWithin(sim, now, soon))
      .sort((a, b) => (a.expiryTime ?? 0) - (b.expiryTime ?? 0)),
    suspended: living.filter(({ status }) => status === 'suspended'),
    withoutGroup: living.filter(({ groupId }) => !groupId),
  }
}

/** The SIMs whose session changed last, the newest first. */
export function lastChanged(sims: readonly Sim[], count: number): readonly Sim[] {
  return sims
    .filter(({ sessionStatus }) => sessionStatus?.lastUpdatedAt)
    .sort((a, b) => (b.sessionStatus?.lastUpdatedAt ?? 0) - (a.sessionStatus?.lastUpdatedAt ?? 0))
    .slice(0, count)
}
