import { readActionSearch, type ActionSearch } from '../../../components/action/search.ts'
import { listSearch, type ListSearch } from '../../../components/list/search.ts'
import type { SimSearchField } from '../../../domain/sim/search-field.ts'
import { filterParameters, type Asked, type SimFilterId } from './plan.ts'

/** The fields one can choose to search in. Group ids are a filter. */
export const searchFields = [
  'name',
  'tag',
  'group',
  'sim_id',
  'imsi',
  'msisdn',
  'iccid',
  'serial_number',
] as const satisfies readonly SimSearchField[]

const filterIds = Object.keys(filterParameters) as SimFilterId[]

/** What the list of SIMs keeps in the URL. */
export type SimListSearch = ListSearch &
  ActionSearch & { readonly [id in SimFilterId]?: string[] } & {
    /** The fields to search in. */
    readonly in?: SimSearchField[]
    readonly match?: 'any'
  }

const read = listSearch([...filterIds, 'in'])

/** Reads the list's part of the URL. A key that holds something broken is as if it were not there. */
export function readSimSearch(raw: Record<string, unknown>): SimListSearch {
  const { in: chosen, ...rest } = read(raw)
  const fields = searchFields.filter((name) => chosen?.includes(name))
  return {
    // The router keeps what is not answered here; these keys must not keep a broken value.
    q: undefined,
    sort: undefined,
    columns: undefined,
    ...rest,
    ...readActionSearch(raw),
    in: fields.length > 0 ? fields : undefined,
    match: raw['match'] === 'any' ? 'any' : undefined,
  }
}

/** What the URL asks the API for, without how the answer is shown. */
export function askedFor(search: SimListSearch): Asked {
  const { q, in: fields, match } = search
  const filters = Object.fromEntries(filterIds.map((id) => [id, search[id] ?? []]))
  return { q, fields, match, filters }
}
