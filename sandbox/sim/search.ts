import type { SQLInputValue } from 'node:sqlite'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { groupIdsByName } from '../group/groups.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { pageStart, simsByNumber, type SimRow } from './sims.ts'
import { searchable, separator } from './search-index.ts'

type Query = Signatures['searchSims']['query']

/** A piece of the WHERE clause with its values. */
interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** Columns that hold a value when it occurs anywhere in their text. */
const textColumns = {
  name: 'name',
  sim_id: 'sim_id',
  imsi: 'imsis',
  msisdn: 'msisdns',
  iccid: 'iccids',
  serial_number: 'serial_number',
  bundles: 'bundles',
  tag: 'tags',
} as const

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
  const conditions = conditionsOf(world, query)
  const matches =
    conditions.length === 0
      ? '1'
      : conditions.map(({ sql }) => `(${sql})`).join(query.search_type === 'or' ? ' OR ' : ' AND ')
  const asksForShipped = terms('status', query.status).includes('shipped')
  // Prepared anew for each call: the clause differs from one to the next.
  const rows = world.db
    .prepare(
      `SELECT no FROM sim_search WHERE world_id = ? AND no > ?
       ${asksForShipped ? '' : "AND status <> 'shipped'"} AND (${matches}) ORDER BY no LIMIT ?`,
    )
    .all(
      world.id,
      pageStart(world, query.last_evaluated_key),
      ...conditions.flatMap(({ values }) => values),
      query.limit + 1,
    )
  const sims = simsByNumber(
    world,
    rows.map((row) => Number(row['no'])),
  )
  return cutPage(sims, query.limit, ({ simId }) => simId)
}

function conditionsOf(world: World, query: Query): Condition[] {
  const conditions: Condition[] = []
  for (const [parameter, column] of Object.entries(textColumns)) {
    for (const term of terms(parameter, query[parameter as keyof typeof textColumns])) {
      conditions.push({ sql: `instr(${column}, ?) > 0`, values: [term] })
    }
  }
  for (const term of terms('subscription', query.subscription)) {
    const value = separator + term + separator
    conditions.push({ sql: 'instr(subscriptions, ?) > 0', values: [value] })
  }
  for (const term of terms('status', query.status)) {
    conditions.push({ sql: 'status = ?', values: [term] })
  }
  for (const term of terms('module_type', query.module_type)) {
    conditions.push({ sql: 'lower(module_type) = ?', values: [term] })
  }
  for (const term of terms('group_id', query.group_id)) {
    conditions.push({ sql: 'group_id = ?', values: [term] })
  }
  for (const term of terms('group', query.group)) {
    const ids = JSON.stringify(groupIdsByName(world, term))
    conditions.push({ sql: 'group_id IN (SELECT value FROM json_each(?))', values: [ids] })
  }
  if (query.session_status !== 'NA') {
    const online = query.session_status === 'ONLINE' ? 1 : 0
    conditions.push({ sql: 'online = ?', values: [online] })
  }
  if (conditions.length > mostTerms) {
    throw badRequest(
      'query',
      `at most ${mostTerms} search values`,
      `検索値は ${mostTerms} 個までです`,
    )
  }
  return conditions
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
