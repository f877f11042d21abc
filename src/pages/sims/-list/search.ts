import { readActionSearch, type ActionSearch } from '../../../components/action/search.ts'
import { listSearch, type ListSearch } from '../../../components/list/search.ts'
import type { SimSearchField } from '../../../domain/sim/search-field.ts'
import type { Asked } from './plan.ts'

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

/** The filters of the list by their names in the URL, each with its parameter of searchSims. */
export const filterParameters = {
  status: 'status',
  session: 'session_status',
  subscription: 'subscription',
  module: 'module_type',
  group: 'group_id',
  bundle: 'bundles',
} as const

export type SimFilterId = keyof typeof filterParameters

const filterIds = Object.keys(filterParameters) as SimFilterId[]

/** Filters that the API does not know: the fleet in this browser does, else the loaded rows. */
export const fleetFilterIds = [
  'speedClass',
  'tags',
  'type',
  'region',
  'country',
  'network',
  'radio',
  'vpg',
  'protection',
  'expiryAction',
] as const

export type FleetFilterId = (typeof fleetFilterIds)[number]

/** The filters by their names in the URL, each with its column. */
export const filterFields: Readonly<Record<SimFilterId | FleetFilterId, string>> = {
  status: 'status',
  session: 'session',
  subscription: 'subscription',
  module: 'moduleType',
  group: 'group',
  bundle: 'bundles',
  ...(Object.fromEntries(fleetFilterIds.map((id) => [id, id])) as Record<FleetFilterId, string>),
}

/** What the list of SIMs keeps in the URL. */
export type SimListSearch = ListSearch &
  ActionSearch & {
    readonly [id in SimFilterId | FleetFilterId | 'changed' | 'open']?: string[]
  } & {
    /** Since when `changed` is meant, UNIX milliseconds; a day where it is absent. */
    readonly since?: number
    /** The column, or `tags:` and the key of a tag, that the list is grouped by; `open` are its open groups. */
    readonly by?: string
    /** The fields to search in. */
    readonly in?: SimSearchField[]
    readonly match?: 'any'
  }

const read = listSearch([...filterIds, ...fleetFilterIds, 'changed', 'in', 'open'])

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
    since: Number(raw['since']) > 0 ? Number(raw['since']) : undefined,
    by: typeof raw['by'] === 'string' ? raw['by'].slice(0, 200) : undefined,
  }
}

/** What the URL asks the API for, without how the answer is shown. */
export function askedFor(search: SimListSearch): Asked {
  const { q, in: fields, match } = search
  const filters = Object.fromEntries(filterIds.map((id) => [id, search[id] ?? []]))
  return { q, fields, match, filters }
}
