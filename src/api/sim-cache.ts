import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Sim } from './generated/models/sim.ts'
import type { Page } from './lists.ts'

/** The queries that hold SIMs. */
export const holders: ReadonlySet<unknown> = new Set(['getSim', 'listSims', 'searchSims'])

/** What those queries hold: a list's pages, or an answer of one SIM or several. */
type Held = InfiniteData<Page<Sim>> | { readonly data: Sim | readonly Sim[] }

/** Milliseconds for which the SIM of an answer is remembered: the search index lags by seconds. */
const memory = 60_000
const remembered = new WeakMap<QueryClient, Map<string, { sim: Sim; until: number }>>()

/** What became known of SIMs: as they are now, or the id of one that is not there. */
export interface SimNews {
  readonly sims?: readonly Sim[]
  readonly gone?: string
}

const listeners = new Set<(news: SimNews) => void>()

/** Calls back whenever an operation or the page of a SIM tells how it is; returns how to stop. */
export function onSims(listener: (news: SimNews) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(news: SimNews): void {
  for (const listener of listeners) listener(news)
}

/** To be called with what getSim answered, and with the status it failed with. */
export function heardOfSim(queryKey: QueryKey, answer: unknown, status?: number): void {
  if (queryKey[0] !== 'getSim') return
  const sim = simIn(answer)
  if (sim) tell({ sims: [sim] })
  if (status === 404 && typeof queryKey[1] === 'string') tell({ gone: queryKey[1] })
}

/**
 * Puts the SIMs that operations answered with where the console shows them: their pages and their
 * rows. The lists are walked once, however many SIMs came back. Answers whether any came.
 */
export function replaceSims(client: QueryClient, answers: readonly unknown[]): boolean {
  const until = Date.now() + memory
  const known = remembered.get(client) ?? new Map<string, { sim: Sim; until: number }>()
  const sims = new Map<string, Sim>()
  for (const answer of answers) {
    const sim = simIn(answer)
    if (!sim?.simId) continue
    sims.set(sim.simId, sim)
    known.set(sim.simId, { sim, until })
  }
  if (sims.size === 0) return false
  remembered.set(client, known)
  tell({ sims: [...sims.values()] })
  const queries = client.getQueryCache().findAll({ predicate: (query) => isHolder(query.queryKey) })
  for (const { queryKey } of queries) update(client, queryKey, (sim) => sims.get(sim.simId ?? ''))
  return true
}

/**
 * To be called when a query was fetched: an answer that was on its way while a SIM was changed, or
 * that comes from a search index behind the change, does not bring the old SIM back.
 */
export function keepNewerSims(client: QueryClient, queryKey: QueryKey, now = Date.now()): void {
  const known = remembered.get(client)
  if (!known || !isHolder(queryKey)) return
  for (const [simId, { until }] of known) if (until < now) known.delete(simId)
  if (known.size === 0) return
  update(client, queryKey, (fetched) => {
    const sim = known.get(fetched.simId ?? '')?.sim
    return sim && (sim.lastModifiedTime ?? 0) > (fetched.lastModifiedTime ?? 0) ? sim : undefined
  })
}

function isHolder(queryKey: QueryKey): boolean {
  return holders.has(queryKey[0])
}

/** Replaces the SIMs for which there is another. What is replaced counts as no younger than it was. */
function update(
  client: QueryClient,
  queryKey: QueryKey,
  another: (sim: Sim) => Sim | undefined,
): void {
  const held = client.getQueryData<Held>(queryKey)
  if (!held) return
  let changed = false
  const change = (sim: Sim) => {
    const other = another(sim)
    if (other) changed = true
    return other ?? sim
  }
  const next = changeSims(held, change)
  if (!changed) return
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
  client.setQueryData(queryKey, next, { updatedAt })
}

function changeSims(held: Held, change: (sim: Sim) => Sim): Held {
  if ('pages' in held) {
    const pages = held.pages.map((page) => ({ ...page, items: page.items.map(change) }))
    return { ...held, pages }
  }
  const { data } = held
  return { ...held, data: isRows(data) ? data.map(change) : change(data) }
}

function isRows(data: Sim | readonly Sim[]): data is readonly Sim[] {
  return Array.isArray(data)
}

/** The SIM in an answer `{data: Sim, status, headers}`, if it is one. */
function simIn(answer: unknown): Sim | undefined {
  const data = (answer as { data?: unknown } | undefined)?.data
  const sim = data as Sim | undefined
  return sim !== null && typeof sim === 'object' && 'simId' in sim && 'profiles' in sim
    ? sim
    : undefined
}
