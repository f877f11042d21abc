import type { SearchSimsParams } from '../../../api/generated/models/searchSimsParams.ts'
import { cutMark } from '../../../components/list/search.ts'
import {
  readSimTerms,
  type SimSearchField,
  type SimTerm,
} from '../../../domain/sim/search-field.ts'
import { filterParameters, type SimFilterId } from './search.ts'

/** One call of searchSims without its paging. */
export type SimQuery = Omit<SearchSimsParams, 'limit' | 'last_evaluated_key'>

/** The value of the group filter that stands for SIMs without a group. */
export const noGroup = 'none'

/** What a person asks the list for. */
export interface Asked {
  readonly q?: string | undefined
  /** The fields to search in; guessed from the text where none is chosen. */
  readonly fields?: readonly SimSearchField[] | undefined
  /** Whether a SIM must fit all conditions or any of them; all where left out. */
  readonly match?: 'any' | undefined
  readonly filters: Readonly<Partial<Record<SimFilterId, readonly string[]>>>
}

/** How the asked for is put to the API. */
export interface Plan {
  /** The calls whose results together are the answer; none where it would take too many. */
  readonly queries: readonly SimQuery[]
  /** The fields the text is looked for in. */
  readonly fields: readonly SimSearchField[]
  /** Values of the text that are too short to be searched for, and so are left out. */
  readonly tooShort: readonly string[]
  /** The values of the text. */
  readonly terms: readonly SimTerm[]
  /** The values are numbers of SIMs, several: each one's outcome is told. */
  readonly isNumberList: boolean
  /** Whether there were more values than an address holds. */
  readonly isCut: boolean
  /** The filters are left to the rows: the API would be asked for each number and each value. */
  readonly filtersRows: boolean
}

interface Condition {
  readonly parameter: keyof SimQuery
  readonly value: string
}

/** searchSims takes at least so many characters per value. */
const shortest = 2
/** More calls than this for one list would run into the rate limit. */
export const mostQueries = 40
/** Conditions that one call is given: its address must not become too long. */
const mostConditions = 100

/**
 * Puts what is asked to searchSims. One call joins all its conditions with one word, either `and` or
 * `or`; several values of one parameter are conditions too, so under `and` they exclude each other.
 * What a person means by "active or inactive, of plan-D, with ab in the name or a tag" therefore
 * takes one `and` call per combination of alternatives; their results are put together, and a SIM
 * that several of them find counts once. Alternatives of a single kind need one `or` call only.
 */
export function planSearch(asked: Asked): Plan {
  const text = textConditions(asked)
  const kinds = [text.conditions, ...filterConditions(asked)].filter((kind) => kind.length > 0)
  const { terms, conditions, isCut } = text
  const isNumberList = terms.length > 1 && terms.every(({ digits }) => digits !== undefined)
  const filtersRows = isNumberList && asked.match !== 'any'
  const rest = {
    fields: [...new Set(conditions.map(({ parameter }) => parameter as SimSearchField))],
    tooShort: terms.filter((term) => term.conditions.length === 0).map(({ written }) => written),
    terms,
    isNumberList,
    isCut,
    filtersRows,
  }
  if (asked.match === 'any') {
    // Online or offline is what every SIM is.
    const everything = asked.filters.session?.length === 2
    return { queries: everything ? [{}] : anyOf(kinds.flat()), ...rest }
  }
  if (filtersRows) return { queries: anyOf(conditions), ...rest }
  if (kinds.length === 1) return { queries: anyOf(kinds[0] ?? []), ...rest }
  const count = kinds.reduce((product, kind) => product * kind.length, 1)
  if (count > mostQueries) return { queries: [], ...rest }
  return { queries: combinations(kinds).map((one) => joined(one, 'and')), ...rest }
}

/** The calls that find what fits one of the conditions. */
function anyOf(conditions: readonly Condition[]): SimQuery[] {
  const calls = Math.max(1, Math.ceil(conditions.length / mostConditions))
  return Array.from({ length: calls }, (_, at) =>
    joined(conditions.slice(at * mostConditions, (at + 1) * mostConditions), 'or'),
  )
}

function textConditions({ q = '', fields }: Asked) {
  const isCut = q.endsWith(cutMark)
  const terms = readSimTerms(isCut ? q.slice(0, -cutMark.length) : q, fields)
  const conditions = terms.flatMap((term) =>
    term.conditions.map(({ field: parameter, value }): Condition => ({ parameter, value })),
  )
  return { terms, conditions, isCut }
}

/** The conditions of each filter, a list per filter; none for one that lets everything through. */
function filterConditions({ filters, match }: Asked): Condition[][] {
  return Object.entries(filterParameters).map(([id, parameter]) => {
    const values = filters[id as SimFilterId] ?? []
    if (id === 'session' && values.length !== 1) return []
    // The API cannot look for SIMs without a group: the loaded rows are narrowed for that.
    if (id === 'group' && values.includes(noGroup) && match !== 'any') return []
    return values
      .filter((value) => value !== noGroup && [...value].length >= shortest)
      .map((value) => ({ parameter, value }))
  })
}

function combinations(kinds: readonly (readonly Condition[])[]): Condition[][] {
  return kinds.reduce<Condition[][]>(
    (found, kind) =>
      found.flatMap((conditions) => kind.map((condition) => [...conditions, condition])),
    [[]],
  )
}

function joined(conditions: readonly Condition[], how: 'and' | 'or'): SimQuery {
  const query: Record<string, string | string[]> = {}
  for (const { parameter, value } of conditions) {
    if (parameter === 'session_status') query[parameter] = value
    else query[parameter] = [...(query[parameter] ?? []), value]
  }
  return (conditions.length > 1 ? { ...query, search_type: how } : query) as SimQuery
}
