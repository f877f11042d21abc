import { randomBytes } from 'node:crypto'
import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { SoracomError } from '../http/error.ts'
import { notFound } from '../http/errors.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import { usualQuota } from './limits.ts'
import { Runs, type RunState } from './runs.ts'

/** A query that was started. Times are UNIX milliseconds. */
export interface Query {
  readonly queryId: string
  readonly startedTime: number
}

const queries = collection<Query>('analysisQueries', {
  id: ({ queryId }) => queryId,
  kind: 'Resource',
})

interface Analysis {
  readonly runs: Runs
  /** Queries in a month, by operator; the usual number for the others. */
  readonly quotas: Map<string, number>
}

const known = new WeakMap<Worlds, Analysis>()

/** What runs queries for a sandbox. */
export function analysisOf(worlds: Worlds): Analysis {
  let analysis = known.get(worlds)
  if (!analysis) known.set(worlds, (analysis = { runs: new Runs(), quotas: new Map() }))
  return analysis
}

/** How many queries an operator may start in a month, in each coverage. */
export function quotaOf(worlds: Worlds, operatorId: string): number {
  return analysisOf(worlds).quotas.get(operatorId) ?? usualQuota
}

/** The queries that were started in the calendar month (UTC) of a moment. */
export function usedIn(world: World, now: number): number {
  const from = startOfMonthUtc(now)
  const to = addMonthsUtc(from, 1)
  return queries.all(world).filter(({ startedTime }) => startedTime >= from && startedTime < to)
    .length
}

/** Writes down that a query is started. 400 where the month's are used up. */
export function noteQuery(worlds: Worlds, world: World, now: number): Query {
  const quota = quotaOf(worlds, world.operatorId)
  if (usedIn(world, now) >= quota) throw quotaUsedUp(quota)
  return queries.put(world, { queryId: randomBytes(16).toString('hex'), startedTime: now })
}

/** How a query stands; 404 for one that there is not, or whose result is not kept any more. */
export function stateOf(worlds: Worlds, world: World, queryId: string): RunState {
  queries.get(world, queryId)
  const state = analysisOf(worlds).runs.state(queryId)
  if (!state) throw notFound('Resource', queryId)
  return state
}

function quotaUsedUp(quota: number): SoracomError {
  return new SoracomError(400, 'ANA0012', {
    en: `The ${quota} queries of this month are used up`,
    ja: `今月のクエリ実行回数 (${quota} 回) を使い切りました`,
  })
}
