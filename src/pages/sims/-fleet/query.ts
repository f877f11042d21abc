import { parseSort } from '../../../components/list/sorting.ts'
import { filterValues } from '../../../components/list/search.ts'
import type { Labels } from '../../../domain/fleet/fleet.ts'
import type { Condition, FleetQuery, Kind } from '../../../domain/fleet/query.ts'
import type { SimSearchField } from '../../../domain/sim/search-field.ts'
import type { KnownValues } from '../-list/fleet-view.ts'
import { noGroup, type Plan } from '../-list/plan.ts'
import { filterFields, type SimListSearch } from '../-list/search.ts'
import { dayMs } from '../../../domain/time.ts'
import { groupable, happenings, simFields } from './fields.ts'
import { fieldLabel, type GroupNames } from './labels.ts'

const textFields = {
  name: 'name',
  sim_id: 'simId',
  imsi: 'imsi',
  msisdn: 'msisdn',
  iccid: 'iccid',
  serial_number: 'serial',
  tag: 'tagValues',
} as const satisfies Partial<Record<SimSearchField, string>>

/** Where the value that is looked for in a field of searchSims is found in a fleet. */
function conditionOf(field: SimSearchField, value: string): Condition {
  if (field === 'group') return { field: 'group', called: value }
  if (field === 'group_id') return { field: 'group', is: value }
  return { field: textFields[field], part: value }
}

/**
 * What the URL asks for at `now` (UNIX milliseconds), as a question to the fleet. It means what the same URL means to searchSims;
 * undefined where only that can answer: SIMs that are not registered yet are in no list.
 */
export function fleetQuery(
  search: SimListSearch,
  { terms }: Pick<Plan, 'terms'>,
  known: KnownValues,
  groups: GroupNames,
  now: number,
): FleetQuery | undefined {
  if (search.status?.includes('shipped')) return undefined
  const text = terms.flatMap(({ conditions }) =>
    conditions.map(({ field, value }) => conditionOf(field, value)),
  )
  const kinds: Kind[] = text.length > 0 ? [{ id: 'q', conditions: text }] : []
  for (const [id, field] of Object.entries(filterFields)) {
    const conditions = filterValues({ ...search }, id).map((value) => ({
      field,
      is: value === noGroup && field === 'group' ? '' : value,
    }))
    if (conditions.length > 0) kinds.push({ id: field, conditions })
  }
  const { changed = [], since = now - dayMs } = search
  const happened = changed.flatMap((what) =>
    isHappening(what) ? [{ field: happenings[what], after: since, upTo: now }] : [],
  )
  if (happened.length > 0) kinds.push({ id: 'changed', conditions: happened })
  const sort = parseSort(search.sort)
  const { by } = search
  // All tags there are take a while to count: the first answer and those to no question know them.
  const asksTags = kinds.length === 0 || known['tags'] === undefined
  const facets = asksTags ? [...groupable, 'tags'] : groupable
  return {
    kinds,
    any: search.match === 'any',
    sort: sort && isSortable(sort.column) ? { ...sort, field: sort.column } : undefined,
    group: by !== undefined && isGroupable(by) ? by : undefined,
    labels: labelsOf(search, known, groups),
    facets,
    counted: { field: 'session', is: 'ONLINE' },
  }
}

export const isHappening = (what: string): what is keyof typeof happenings =>
  Object.hasOwn(happenings, what)

const isTag = (field: string) => field.startsWith('tags:')
const isSortable = (field: string) =>
  isTag(field) || (Object.hasOwn(simFields, field) && field !== 'tags' && field !== 'tagValues')
export const isGroupable = (field: string) => isTag(field) || groupable.includes(field)

/** The fields whose words decide what stands where. */
export const labelledBy = ({ sort, by }: SimListSearch): string[] =>
  [parseSort(sort)?.column, by].filter((field) => field !== undefined)

/** Whether what groups are called decides which rows there are, or where. */
export const restsOnGroups = (search: SimListSearch): boolean =>
  search.q !== undefined || labelledBy(search).includes('group')

function labelsOf(search: SimListSearch, known: KnownValues, groups: GroupNames): Labels {
  const labels = labelledBy(search).map((field) => [
    field,
    Object.fromEntries(
      (known[field] ?? []).flatMap((value) =>
        value ? [[value, fieldLabel(field, value, groups)]] : [],
      ),
    ),
  ])
  return {
    ...(Object.fromEntries(labels) as Labels),
    // Those online first when ascending.
    session: { ONLINE: '0', OFFLINE: '1' },
    group: Object.fromEntries(groups),
  }
}
