import type { Fleet } from '../../domain/fleet/fleet.ts'
import { folded } from '../../domain/fleet/part.ts'
import type { FleetQuery } from '../../domain/fleet/query.ts'
import { fitOf } from '../../domain/sim/search-fits.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import type { SimTerm } from '../../domain/sim/search-field.ts'

/** The keys whose rows are among those found. */
export function fittingKeys<R extends object>(
  fleet: Fleet<R>,
  order: Uint32Array,
  keys: readonly string[],
): string[] {
  const found = new Uint8Array(fleet.rows)
  for (const row of order) found[row] = 1
  const rows = fleet.rowsOf(keys.map(folded))
  return keys.filter((_, at) => found[rows[at] ?? -1] === 1)
}

/** Values of a field that are told; a fleet may have a tag of its own for each record. */
const mostValues = 500

export function mostUsed(
  counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const entries = Object.entries(counts)
  if (entries.length <= mostValues) return counts
  return Object.fromEntries(entries.sort(([, a], [, b]) => b - a).slice(0, mostValues))
}

/** What looks at the records, where the words that are searched for mean more than parts of texts. */
export function verifier(terms: readonly SimTerm[], { any }: FleetQuery) {
  const fits = terms.map(fitOf)
  const all = fits.filter((fit) => fit !== undefined)
  if (any || all.length === 0 || all.length < fits.length) return undefined
  return (sim: SimLike) => all.some((fit) => fit(sim))
}
