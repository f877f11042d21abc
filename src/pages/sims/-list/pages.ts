import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../../api/errors.ts'
import { listSims } from '../../../api/generated/client/sim/sim.ts'
import { searchSims } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pages } from '../../../api/lists.ts'
import { isFleetHere } from './fleet-view.ts'
import type { SimQuery } from './plan.ts'

interface SimPagesParams {
  readonly limit: number
  readonly last_evaluated_key?: string
  /** The calls of searchSims to make one after the other; absent for listSims. */
  readonly queries?: readonly SimQuery[]
}

interface SimsAnswer {
  data: Sim[]
  headers: Headers
}

const nextKey = 'x-soracom-next-key'

/**
 * The pages of several calls as if they were one list: the key of a page is the number of its call
 * and, after a space, the key within that.
 */
async function searchEach(
  { queries = [], limit, last_evaluated_key = '0' }: SimPagesParams,
  options?: RequestOptions,
): Promise<SimsAnswer> {
  const [number = '0', ...key] = last_evaluated_key.split(' ')
  const at = Number(number)
  const page = key.length > 0 ? { last_evaluated_key: key.join(' ') } : {}
  const { data, headers } = await searchSims({ ...queries[at], limit, ...page }, options)
  const next = headers.get(nextKey)
  const more = next ? `${at} ${next}` : at + 1 < queries.length ? String(at + 1) : undefined
  return { data, headers: new Headers(more === undefined ? {} : { [nextKey]: more }) }
}

function listAll(
  { limit, last_evaluated_key }: SimPagesParams,
  options?: RequestOptions,
): Promise<SimsAnswer> {
  return listSims({ limit, ...(last_evaluated_key && { last_evaluated_key }) }, options)
}

/** The search keeps what it found for a minute: a list of a thousand rows is ten calls. */
const staleTime = 60_000

/**
 * The SIMs that the queries find, each query's after the other's (searchSims); or, without queries,
 * all SIMs (listSims). A SIM that fits several queries comes several times.
 */
export function simPages(queries: readonly SimQuery[] | undefined) {
  const searching = queries !== undefined
  const options = pages<SimPagesParams, Sim>(
    searching ? operations.searchSims : operations.listSims,
    searching ? searchEach : listAll,
    searching ? { limit: 100, queries } : { limit: 100 },
  )
  return { ...options, staleTime, enabled: queries?.length !== 0 }
}

/**
 * Begins to search before the page is drawn, unless the browser has the fleet. Not for a person to
 * whom the API refused it: the page lists the SIMs instead.
 */
export function prefetchSims(client: QueryClient, queries: readonly SimQuery[]): void {
  if (isFleetHere() || isFleetStored()) return
  const asked = client.getQueryCache().findAll({ queryKey: simPages(queries).queryKey.slice(0, 2) })
  const refused = asked.some(
    ({ state }) => state.error instanceof ApiError && state.error.status === 403,
  )
  if (queries.length > 0 && !refused) void client.prefetchInfiniteQuery(simPages(queries))
}

/** The rows without those that came before. */
export function withoutRepeats(rows: readonly Sim[]): readonly Sim[] {
  const seen = new Set<string | undefined>()
  return rows.filter(({ simId }) => !seen.has(simId) && seen.add(simId))
}
