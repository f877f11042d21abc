import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { badRequest } from '../http/errors.ts'
import { checkPeriod, cutPage, numberedKey, type Page } from '../db/paging.ts'
import { countExported } from '../stats/exported-data.ts'
import type { Moment } from '../traits.ts'
import { entriesOf } from './sources.ts'
import type { Source } from './store.ts'

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

/** Entries of a page where the caller does not say how many, as described, and the most of one. */
const usual = 10
const most = 1000

/** What a query asks for; 400 for a period that ends before it begins, no key, or a wrong limit. */
export function readQuery({
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
  sort,
  limit = usual,
  last_evaluated_key: key,
}: DataQuery) {
  checkPeriod(from, to)
  if (limit < 1 || limit > most) {
    throw badRequest('limit', `must be 1 to ${most}`, `1～${most} を指定してください`)
  }
  const after = numberedKey(key?.split('_')[0], sort === 'asc' ? -1 : Number.MAX_SAFE_INTEGER)
  const period =
    sort === 'asc'
      ? { from: Math.max(from, after + 1), to, sort }
      : { from, to: Math.min(to, after - 1), sort }
  return { period, limit }
}

/**
 * getDataEntries and its like for one kind of source: a page of what the source sent, the newest
 * first unless asked otherwise. Nothing of an unknown source. 400 as for `readQuery`.
 */
export function pageOfEntries(
  { world, now }: Moment,
  source: Source,
  query: DataQuery,
): Page<DataEntry> {
  const { period, limit } = readQuery(query)
  const found: DataEntry[] = []
  for (const entry of entriesOf(world, now, source, period)) {
    found.push(entry)
    if (found.length > limit) break
  }
  const page = cutPage(found, limit, ({ time = 0 }) => time)
  countExported(world, page.items, now)
  return page
}
