import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import { paged } from '../../api/lists.ts'
import type { Endpoint } from '../../api/operation.ts'
import { readRange, type Range, type RangeSearch } from '../time/range.ts'

interface DataQuery {
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly last_evaluated_key?: string
}

/** The periods one can choose; data is kept for 40 days unless the operator pays for more. */
export const dataPresets = ['24h', '7d', '40d']
export const usualPreset = '24h'

/** Reads the period from the URL, for a data tab's `validateSearch`. */
export function readDataSearch(raw: Record<string, unknown>): RangeSearch {
  return readRange(raw, dataPresets)
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
