import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Sim } from './generated/models/sim.ts'
import type { Page } from './lists.ts'

/**
 * Puts the SIMs that operations answered with where the console shows them: their pages and their
 * rows. The lists are walked once, however many SIMs came back.
 */
export function replaceSims(client: QueryClient, answers: readonly unknown[]): void {
  const sims = new Map<string, Sim>()
  for (const answer of answers) {
    const sim = simIn(answer)
    if (sim?.simId) sims.set(sim.simId, sim)
  }
  if (sims.size === 0) return
  for (const [simId, sim] of sims) {
    client.setQueriesData<{ data: Sim }>({ queryKey: ['getSim', simId] }, (old) =>
      old ? { ...old, data: sim } : old,
    )
  }
  for (const operation of ['searchSims', 'listSims']) {
    client.setQueriesData<InfiniteData<Page<Sim>>>({ queryKey: [operation, 'pages'] }, (old) =>
      old ? { ...old, pages: old.pages.map((page) => withSims(page, sims)) } : old,
    )
  }
}

/** The SIM in an answer `{data: Sim, status, headers}`, if it is one. */
function simIn(answer: unknown): Sim | undefined {
  const data = (answer as { data?: unknown } | undefined)?.data
  const sim = data as Sim | undefined
  return sim !== null && typeof sim === 'object' && 'simId' in sim && 'profiles' in sim
    ? sim
    : undefined
}

function withSims(page: Page<Sim>, sims: ReadonlyMap<string, Sim>): Page<Sim> {
  if (!page.items.some((item) => item.simId && sims.has(item.simId))) return page
  return { ...page, items: page.items.map((item) => sims.get(item.simId ?? '') ?? item) }
}
