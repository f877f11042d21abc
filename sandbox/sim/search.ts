import type { Signatures } from '../../src/api/generated/contract.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { groupIdsByName } from '../group/groups.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { pageStart, simsByNumber, type SimRow } from './sims.ts'
import { searchable, separator } from './search-index.ts'

type Query = Signatures['searchSims']['query']

/** How a value of a parameter is looked for. */
interface Condition {
  readonly sql: string
  /** What stands for the value, where that is not the value itself. */
  readonly value?: (term: string, world: World) => string
}

/** A value that may occur anywhere in the text of a column. */
function within(column: string): Condition {
  return { sql: `instr(${column}, ?) > 0` }
}

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
} as const satisfies Partial<Record<keyof Query, Condition>>

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
  if (query.limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  const asked = conditionsOf(world, query)
  const matches = asked
    .map(({ sql }) => `(${sql})`)
    .join(query.search_type === 'or' ? ' OR ' : ' AND ')
  const asksForShipped = terms('status', query.status).includes('shipped')
  // Prepared anew for each call: the clause differs from one to the next.
  const rows = world.db
    .prepare(
      `SELECT no FROM sim_search WHERE world_id = ? AND no > ?
       ${asksForShipped ? '' : "AND status <> 'shipped'"} AND (${matches || '1'}) ORDER BY no LIMIT ?`,
    )
    .all(
      world.id,
      pageStart(world, query.last_evaluated_key),
      ...asked.map(({ value }) => value),
      query.limit + 1,
    )
  const sims = simsByNumber(
    world,
    rows.map((row) => Number(row['no'])),
  )
  return cutPage(sims, query.limit, ({ simId }) => simId)
}

function conditionsOf(world: World, query: Query): { sql: string; value: string | number }[] {
  const names = Object.keys(conditions) as (keyof typeof conditions)[]
  const asked: { sql: string; value: string | number }[] = names.flatMap((name) => {
    const { sql, value = (term) => term }: Condition = conditions[name]
    return terms(name, query[name]).map((term) => ({ sql, value: value(term, world) }))
  })
  if (query.session_status !== 'NA') {
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
  return (values ?? []).flatMap(split).map((value) => {
    const term = searchable(value.trim())
    if ([...term].length >= fewest) return term
    throw badRequest(
      parameter,
      `each search value must be at least ${fewest} characters long`,
      `検索値はそれぞれ ${fewest} 文字以上で指定してください`,
    )
  })
}
