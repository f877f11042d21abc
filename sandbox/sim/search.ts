import type { Signatures } from '../../src/api/generated/contract.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { groupIdsByName } from '../group/groups.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { fieldsOf } from '../db/rows.ts'
import { pageStart, simsByNumber, type SimRow, type SubscriberRow } from './sims.ts'
import { withAnyOf } from './any-of.ts'
import { searchable, separator } from './search-index.ts'

/** What SIMs and their subscribers are searched by alike. */
type Query = Signatures['searchSubscribers']['query'] & Partial<Signatures['searchSims']['query']>

/** How a value of a parameter is looked for. */
export interface Condition {
  readonly sql: string
  /** Whose text it may occur in. */
  readonly column?: string
  /** What stands for the value, where that is not the value itself. */
  readonly value?: (term: string, world: World) => string
}

/** A value that may occur anywhere in the text of a column. */
function within(column: string): Condition {
  return { sql: `instr(${column}, ?) > 0`, column }
}

type Conditions = Partial<Readonly<Record<keyof Query, Condition>>>

const conditions = {
  name: within('name'),
  sim_id: within('sim_id'),
  imsi: within('imsis'),
  msisdn: within('msisdns'),
  iccid: within('iccids'),
  serial_number: within('serial_number'),
  bundles: within('bundles'),
  tag: within('tags'),
  subscription: {
    ...within('subscriptions'),
    value: (term) => separator + term + separator,
  },
  status: { sql: 'status = ?' },
  module_type: { sql: 'lower(module_type) = ?' },
  group_id: { sql: 'group_id = ?' },
  group: {
    sql: 'group_id IN (SELECT value FROM json_each(?))',
    value: (term, world) => JSON.stringify(groupIdsByName(world, term)),
  },
} as const satisfies Conditions

/** Parameters whose values are not split at commas: the description does not list them. */
const unsplit: ReadonlySet<string> = new Set(['group_id', 'bundles'])

const fewest = 2
const mostTerms = 200

/**
 * searchSims: the SIMs that match all (`and`) or any (`or`) of the conditions, every value of a
 * parameter being a condition of its own. Names, numbers and tag values match in part, whatever
 * the case; subscriptions, statuses, form factors and group ids match as a whole. SIMs that are
 * not registered yet are only found by a query for the status `shipped`.
 *
 * Throws 400 for a value of less than two characters, a limit below 1 and an unknown page key.
 */
export function searchSims(world: World, query: Query): Page<SimRow> {
  const clause = clauseOf(world, query, conditions)
  const asksForShipped = terms('status', query.status).includes('shipped')
  const rows = run(
    world,
    clause,
    (matches) => `SELECT no FROM sim_search WHERE world_id = ? AND no > ?
      ${asksForShipped ? '' : "AND status <> 'shipped'"} AND (${matches}) ORDER BY no LIMIT ?`,
    [world.id, pageStart(world, query.last_evaluated_key)],
    query.limit,
  )
  const sims = simsByNumber(
    world,
    rows.map((row) => Number(row['no'])),
  )
  return cutPage(sims, query.limit, ({ simId }) => simId)
}

/** The subscribers' own numbers, where a search is for them and not for their SIMs. */
const ofSubscriber = {
  ...conditions,
  imsi: within('s.imsi'),
  msisdn: within("coalesce(s.msisdn, '')"),
  iccid: within('s.iccid'),
  subscription: { sql: 'lower(s.subscription) = ?' },
} as const satisfies Conditions

/**
 * searchSubscribers: the subscribers of registered SIMs that match, in the order of their IMSIs; what
 * is of the SIM (its name, group, tags, serial number, form factor) is of all of its subscribers.
 * 400 as for SIMs.
 */
export function searchSubscribers(world: World, query: Query): Page<SubscriberRow> {
  const clause = clauseOf(world, query, ofSubscriber)
  const { limit, last_evaluated_key: after = '' } = query
  const found = run(
    world,
    clause,
    (matches) => `SELECT s.* FROM subscribers s
      JOIN sim_search q ON q.world_id = s.world_id AND q.no = s.sim_no
      WHERE s.world_id = ? AND s.imsi > ? AND q.status <> 'shipped' AND (${matches})
      ORDER BY s.imsi LIMIT ?`,
    [world.id, after],
    limit,
  )
  return cutPage(
    found.map((row) => fieldsOf<SubscriberRow>(row)),
    limit,
    ({ imsi }) => imsi,
  )
}

/** A query as the condition of an SQL statement. */
interface Clause {
  readonly sql: string
  readonly values: readonly (string | number)[]
  /** The lists of terms that `any_of` is about. */
  readonly lists: readonly (readonly string[])[]
}

/** Prepared anew for each call: the clause differs from one to the next. */
function run(
  { db }: World,
  { sql, values, lists }: Clause,
  statement: (matches: string) => string,
  before: readonly (string | number)[],
  limit: number,
) {
  const search = () => db.prepare(statement(sql)).all(...before, ...values, limit + 1)
  return lists.length === 0 ? search() : withAnyOf(db, lists, search)
}

/** Of so many terms in one column any of which may occur, they are looked for together. */
const many = 16

/** 400 for what cannot be searched for. */
function clauseOf(world: World, query: Query, by: Conditions): Clause {
  if (query.limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  const asked = conditionsOf(world, query, by)
  const isAny = query.search_type === 'or'
  const texts = Map.groupBy(isAny ? asked : [], ({ column }) => column)
  texts.delete(undefined)
  const columns = [...texts].filter(([, terms]) => terms.length >= many)
  const together = new Set(columns.flatMap(([, terms]) => terms))
  const alone = asked.filter((one) => !together.has(one))
  const lists = columns.map(([, terms]) => terms.map(({ value }) => String(value)))
  const all = [...alone, ...columns.map(([column = ''], at) => anyIn(column, at, lists[at] ?? []))]
  return {
    sql: all.map(({ sql }) => `(${sql})`).join(isAny ? ' OR ' : ' AND ') || '1',
    values: all.map(({ value }) => value),
    lists,
  }
}

/**
 * Any of the terms of a list in a column. A whole number, as most are that are looked for in such
 * numbers, is looked up; only in what is longer it may occur.
 */
function anyIn(column: string, list: number, terms: readonly string[]): Asked {
  const lengths = terms.map((term) => [...term].length)
  const shortest = Math.min(...lengths)
  const longer = shortest === Math.max(...lengths) ? shortest : 0
  return {
    sql: `CASE WHEN length(${column}) > ${longer} THEN any_of(${column}, ${list})
      ELSE ${column} IN (SELECT value FROM json_each(?)) END`,
    value: JSON.stringify(terms),
  }
}

interface Asked {
  readonly sql: string
  readonly column?: string | undefined
  readonly value: string | number
}

function conditionsOf(world: World, query: Query, by: Conditions): Asked[] {
  const names = Object.keys(conditions) as (keyof typeof conditions)[]
  const asked: Asked[] = names.flatMap((name) => {
    const { sql, column, value = (term) => term }: Condition = by[name] ?? conditions[name]
    return terms(name, query[name]).map((term) => ({ sql, column, value: value(term, world) }))
  })
  if (query.session_status !== undefined && query.session_status !== 'NA') {
    asked.push({ sql: 'online = ?', value: query.session_status === 'ONLINE' ? 1 : 0 })
  }
  if (asked.length > mostTerms) {
    throw badRequest(
      'query',
      `at most ${mostTerms} search values`,
      `検索値は ${mostTerms} 個までです`,
    )
  }
  return asked
}

/** The values of a parameter: split at commas where it says so, each long enough. */
function terms(parameter: string, values: readonly string[] | undefined): string[] {
  const split = (value: string) => (unsplit.has(parameter) ? [value] : value.split(','))
  return (values ?? []).flatMap(split).map((value) => searchTerm(parameter, value))
}

/** A value of a search as texts are compared with it. 400 for less than two characters. */
export function searchTerm(parameter: string, value: string): string {
  const term = searchable(value.trim())
  if ([...term].length >= fewest) return term
  throw badRequest(
    parameter,
    `each search value must be at least ${fewest} characters long`,
    `検索値はそれぞれ ${fewest} 文字以上で指定してください`,
  )
}
