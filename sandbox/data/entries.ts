import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { dayMs } from '../../src/domain/time.ts'
import { checkPeriod, cutPage, numberedKey, type Page } from '../db/paging.ts'

/** How entries of Harvest Data are asked for, by the API's names. */
export interface DataQuery {
  /** UNIX milliseconds, both ends included. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly sort: 'asc' | 'desc'
  readonly limit?: number | undefined
  /** The time of the last entry of the page before, with or without what sent it. */
  readonly last_evaluated_key?: string | undefined
}

/** Entries of a page where the caller does not say how many, as described. */
const usual = 10
/** How long what was sent can be read. */
const keptMs = 40 * dayMs

/**
 * A page of what something sent to Harvest Data in the last 40 days: `between` gives it period by
 * period, one entry after the other. 400 for a period that ends before it begins.
 */
export function pageOfEntries(
  { from = 0, to, sort, limit = usual, last_evaluated_key: key }: DataQuery,
  now: number,
  between: (period: OrderedPeriod) => Iterable<DataEntry>,
): Page<DataEntry> {
  checkPeriod(from, to ?? now)
  const after = numberedKey(key?.split('_')[0], sort === 'asc' ? -1 : Infinity)
  const [first, last] = sort === 'asc' ? [after + 1, now] : [0, Math.min(after - 1, now)]
  const period = {
    from: Math.max(from, first, now - keptMs),
    to: Math.min(to ?? now, last),
    sort,
  }
  const found: DataEntry[] = []
  for (const entry of between(period)) {
    found.push(entry)
    if (found.length > limit) break
  }
  return cutPage(found, limit, ({ time = 0 }) => time)
}
