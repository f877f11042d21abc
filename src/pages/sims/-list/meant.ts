import type { Sim } from '../../../api/generated/models/sim.ts'
import { fitOf } from '../../../domain/sim/search-fits.ts'
import type { Plan } from './plan.ts'
import type { SimListSearch } from './search.ts'

/** The rows that are meant by what was typed, where that says more than the API can look for. */
export function rowsMeant(
  { terms }: Pick<Plan, 'terms'>,
  { match }: Pick<SimListSearch, 'match'>,
  rows: readonly Sim[],
): readonly Sim[] {
  const fits = terms.map(fitOf)
  const all = fits.filter((fit) => fit !== undefined)
  // A name is looked for by the API alone, and so are filters of which any may fit.
  if (match === 'any' || all.length === 0 || all.length < fits.length) return rows
  return rows.filter((sim) => all.some((fit) => fit(sim)))
}

/** The numbers that none of the rows has. */
export function numbersMissing({ terms }: Pick<Plan, 'terms'>, rows: readonly Sim[]): string[] {
  return terms.flatMap((term) => {
    const fit = fitOf(term)
    return fit && !rows.some(fit) ? [term.written] : []
  })
}
