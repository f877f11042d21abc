import type { Sim } from '../../../api/generated/models/sim.ts'
import type { SimStatusHistoryResponse } from '../../../api/generated/models/simStatusHistoryResponse.ts'
import { ApiError } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { allRows } from '../../../api/lists.ts'
import { yearMonthOf } from '../../../domain/billing/year-month.ts'
import { targetOf } from '../../../domain/event-handler/check.ts'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import {
  daysFrom,
  periodOf,
  sourceOf,
  withRest,
  type Observed,
  type Standing,
} from '../../../domain/event-handler/dry-run.ts'
import {
  addMonthsUtc,
  dayMs,
  fromSeconds,
  startOfDayUtc,
  startOfMonthUtc,
} from '../../../domain/time.ts'
import { dayCosts } from '../../billing/-bill/queries.ts'
import { bothWays, fleetByStart, trafficByStart } from '../../-usage/usage.ts'
import { fleetParams, usageParams } from '../../-usage/usage-query.ts'

/** A stretch of time, UNIX milliseconds, `toMs` excluded. */
export interface Stretch {
  readonly fromMs: number
  readonly toMs: number
}

const bytesOf = <T extends { readonly upload: number; readonly download: number }>(
  byStart: ReadonlyMap<number, T>,
) => new Map([...byStart].map(([at, traffic]) => [at, bothWays(traffic)]))

/** The SIMs that a handler watches, at most so many, and whether there are more. */
export async function watchedSims(
  handler: HandlerLike,
  most: number,
  signal: AbortSignal,
): Promise<{ readonly sims: readonly Sim[]; readonly more: boolean }> {
  const target = targetOf(handler)
  if (target?.kind === 'sim') {
    const { data } = await op.getSim.call({ path: { sim_id: target.id } }, { signal })
    return { sims: [data], more: false }
  }
  const where =
    target?.kind === 'imsi'
      ? { imsi: [target.id] }
      : target?.kind === 'group'
        ? { group_id: [target.id] }
        : undefined
  const { items, complete } = where
    ? await allRows(op.searchSims, { query: { limit: 100, ...where } }, { most, signal })
    : await allRows(op.listSims, { query: { limit: 100 } }, { most, signal })
  return { sims: items.slice(0, most), more: !complete || items.length > most }
}

/** What the API tells of one SIM for a rule: its traffic by day, its past statuses, or its expiry. */
export async function observeSim(
  sim: Sim,
  type: string | undefined,
  { fromMs, toMs }: Stretch,
  signal: AbortSignal,
): Promise<Observed> {
  const { simId = '' } = sim
  const path = { sim_id: simId }
  switch (sourceOf(type)) {
    case 'traffic': {
      const from = daysFrom(type, fromMs)
      const stats = await op.getAirStatsOfSim.call(
        { path, query: usageParams('day', { fromMs: from, toMs }) },
        { signal },
      )
      const days = filled(bytesOf(trafficByStart(stats.data)), from, toMs)
      if (periodOf(type) !== 'ever') return { days }
      // As far back as months are kept, up to the month that the days begin in.
      const earlier = await op.getAirStatsOfSim.call(
        {
          path,
          query: usageParams('month', { fromMs: addMonthsUtc(toMs, -17), toMs: from - 1 }),
        },
        { signal },
      )
      const months = bytesOf(trafficByStart(earlier.data))
      const before = [...months].reduce((sum, [at, bytes]) => (at < from ? sum + bytes : sum), 0)
      return { days, before }
    }
    case 'history': {
      const { data } = await op.listSimStatusHistory.call(
        { path, query: { limit: 100 } },
        { signal },
      )
      return { history: standings(data) }
    }
    default:
      return { expiredAt: sim.expiryTime ?? undefined }
  }
}

function standings(history: readonly SimStatusHistoryResponse[]): readonly Standing[] {
  return history
    .flatMap(({ applyDateTimeEpochSec: seconds, isPrimary = true, status, speedClass }) =>
      seconds === undefined || !isPrimary ? [] : [{ at: fromSeconds(seconds), status, speedClass }],
    )
    .toSorted((a, b) => a.at - b.at)
}

/** Days on which nothing was sent are not answered, and count all the same. */
function filled(days: ReadonlyMap<number, number>, fromMs: number, toMs: number) {
  const all = new Map<number, number>()
  for (let at = startOfDayUtc(fromMs); at < toMs; at += dayMs) all.set(at, days.get(at) ?? 0)
  return all
}

/**
 * What the API tells of a group or all SIMs together: days of the last week, and with the total of
 * the month what was used in it before that.
 */
export async function observeTogether(
  handler: HandlerLike,
  { fromMs, toMs }: Stretch,
  signal: AbortSignal,
): Promise<Observed> {
  const target = targetOf(handler)
  const read = async (period: 'day' | 'month', range: Stretch) => {
    const query = fleetParams(period, range)
    const { data } =
      target?.kind === 'group'
        ? await op.getAirStatsOfGroup.call({ path: { group_id: target.id }, query }, { signal })
        : await op.getAirStatsOfOperator.call(
            { path: { operator_id: target?.id ?? '' }, query },
            { signal },
          )
    return bytesOf(fleetByStart(data))
  }
  const from = Math.max(startOfDayUtc(fromMs), startOfDayUtc(toMs) - 6 * dayMs)
  const days = filled(await read('day', { fromMs: from, toMs }), from, toMs)
  if (periodOf(handler.ruleConfig?.type) === 'day') return { days }
  const month = startOfMonthUtc(from)
  const months = await read('month', { fromMs: month, toMs: from })
  return { days: withRest(days, months.get(month) ?? 0) }
}

/** The charges of each day, of all months that a stretch touches; a month without a bill has none. */
export async function observeCharges(
  { fromMs, toMs }: Stretch,
  signal: AbortSignal,
): Promise<Observed> {
  const days = new Map<number, number>()
  for (let month = startOfMonthUtc(fromMs); month < toMs; month = addMonthsUtc(month, 1)) {
    for (const { at, amount } of dayCosts(await billOf(month, signal))) days.set(at, amount)
  }
  return { days: filled(days, startOfMonthUtc(fromMs), toMs) }
}

async function billOf(month: number, signal: AbortSignal) {
  try {
    const path = { yyyyMM: yearMonthOf(month) }
    return (await op.getBillingPerDay.call({ path }, { signal })).data.billList
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return []
    throw error
  }
}
