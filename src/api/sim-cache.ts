import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Sim } from './generated/models/sim.ts'
import type { Page } from './lists.ts'

/** Puts a SIM that an operation answered with where the console shows it: its page and its rows. */
export function replaceSim(client: QueryClient, answer: unknown): void {
  const sim = simIn(answer)
  if (!sim) return
  client.setQueriesData<{ data: Sim }>({ queryKey: ['getSim', sim.simId] }, (old) =>
    old ? { ...old, data: sim } : old,
  )
  for (const operation of ['searchSims', 'listSims']) {
    client.setQueriesData<InfiniteData<Page<Sim>>>({ queryKey: [operation, 'pages'] }, (old) =>
      old ? { ...old, pages: old.pages.map((page) => withSim(page, sim)) } : old,
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

function withSim(page: Page<Sim>, sim: Sim): Page<Sim> {
  const index = page.items.findIndex((item) => item.simId === sim.simId)
  return index < 0 ? page : { ...page, items: page.items.with(index, sim) }
}
