import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import { paged } from '../../api/lists.ts'
import type { Endpoint } from '../../api/operation.ts'
import { listSearch } from '../list/search.ts'
import { rangeAt, readRange, type Range, type RangeSearch } from '../time/range.ts'

interface DataQuery {
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly last_evaluated_key?: string
}

/** The periods one can choose; data is kept for 40 days unless the operator pays for more. */
export const dataPresets = ['24h', '7d', '40d']
export const usualPreset = '24h'

/** The period that is looked at, as the URL says it and as it is now. */
export interface DataSearch extends RangeSearch {
  readonly range: Range
}

const readList = listSearch()

/** What the route of a data tab has beside its loader: what it keeps in the URL, and what it asks by. */
export const dataRoute = {
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readList(raw),
    ...readRange(raw, dataPresets),
  }),
  loaderDeps: ({ search: { last, from, to } }: { search: RangeSearch }) => ({ last, from, to }),
}

/** The period that a data tab asks for, at this moment. */
export function dataRangeOf(deps: RangeSearch): Range {
  return rangeAt(deps, usualPreset, Date.now())
}

/** What one thing sent in a period, newest first: of any of the operations that read such data. */
export function dataPages<P>(
  endpoint: Endpoint<string, { readonly path: P; readonly query?: DataQuery }, DataEntry[]>,
  path: P,
  { fromMs, toMs }: Range,
) {
  const query = { from: fromMs, limit: 1000, ...(toMs === undefined ? {} : { to: toMs }) }
  return paged<{ readonly path: P; readonly query?: DataQuery }, DataEntry>(endpoint, {
    path,
    query,
  })
}

export type DataPages = ReturnType<typeof dataPages>
