import { addMonthsUtc, fiveMinuteSlot, startOfDayUtc } from '../../src/domain/time.ts'
import { trafficSeries } from '../../src/domain/traffic/traffic.ts'
import { remembered } from '../db/memory.ts'
import { checkPeriod } from '../db/paging.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { fleetSources } from './usage-sources.ts'

/** What a SIM sent and received in a time, under the IMSI of its primary subscription. */
export interface Ranked {
  readonly imsi: string
  /** Bytes, both directions together. */
  readonly trafficVolume: number
}

interface RankingQuery {
  /** UNIX milliseconds. */
  readonly from: number
  readonly to: number
  readonly limit: number
  readonly order: 'asc' | 'desc'
}

/**
 * searchSubscriberTrafficVolumeRanking: the SIMs that had traffic between two moments, each taken
 * back to its five-minute slot; terminated ones, whose traffic cannot be read any more, are left
 * out. 400 for a time that is too long ago, that ends before it starts, or a limit below 1.
 */
export function trafficRanking(world: World, query: RankingQuery, now: number): Ranked[] {
  const { from, to, limit, order } = query
  if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  checkPeriod(from, to)
  if (from < startOfDayUtc(addMonthsUtc(now, -18))) {
    throw badRequest('from', 'more than 18 months ago', '18 か月より前です')
  }
  const fromMs = fiveMinuteSlot(from)
  const toMs = fiveMinuteSlot(Math.min(to, now))
  if (fromMs >= toMs) return []
  // Who is left out as terminated is looked at anew in every slot.
  const key = `ranking ${fromMs} ${toMs} ${fiveMinuteSlot(now)}`
  const all = remembered(world, key, () => rank(world, fromMs, toMs))
  return order === 'desc' ? all.slice(0, limit) : all.slice(-limit).toReversed()
}

/** Every SIM with traffic, the heaviest first. */
function rank(world: World, fromMs: number, toMs: number): Ranked[] {
  const ranked: Ranked[] = []
  for (const source of fleetSources(world)) {
    if (source.status === 'terminated') continue
    const { uploadByteSizeTotal, downloadByteSizeTotal } = trafficSeries([source], [fromMs, toMs])
    const trafficVolume = (uploadByteSizeTotal[0] ?? 0) + (downloadByteSizeTotal[0] ?? 0)
    if (trafficVolume > 0) ranked.push({ imsi: source.imsi, trafficVolume })
  }
  // Of two that are equal the one whose IMSI is less: the order must be the same every time.
  return ranked.toSorted((a, b) => b.trafficVolume - a.trafficVolume || (a.imsi < b.imsi ? -1 : 1))
}
