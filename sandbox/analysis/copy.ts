import type { SQLInputValue } from 'node:sqlite'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { CopiedRows } from './messages.ts'

/** What a world's tables are derived from, whose rows they are, and which are left out. */
const sources = [
  { table: 'worlds', of: 'id' },
  { table: 'harvest_terms', of: 'operator_id' },
  { table: 'seeded_collections', of: 'world_id' },
  {
    table: 'entries',
    of: 'world_id',
    only: "collection NOT IN ('linkSecret', 'analysisQueries', 'exportedFiles')",
  },
  { table: 'harvest_entries', of: 'world_id' },
  { table: 'sims', of: 'world_id' },
  { table: 'subscribers', of: 'world_id' },
  { table: 'sim_history', of: 'world_id' },
  { table: 'sessions', of: 'world_id' },
] as const

/** Rows read at once: a few milliseconds. */
const piece = 1000

/** What a world's tables are derived from, in pieces between which others may be answered. */
export function* copiesOf(world: World): Generator<CopiedRows> {
  for (const { table, of, ...rest } of sources) {
    const described = prepare(
      world.db,
      'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
    ).all(table)
    const columns = described.map(({ name }) => String(name))
    const keys = described
      .filter(({ pk }) => Number(pk) > 0)
      .sort((a, b) => Number(a['pk']) - Number(b['pk']))
      .map(({ name }) => String(name))
    const places = keys.map((key) => columns.indexOf(key))
    const owner = of === 'operator_id' ? world.operatorId : world.id
    const which = `${of} = ?${'only' in rest ? ` AND ${rest.only}` : ''}`
    const select = `SELECT ${columns.join(', ')} FROM ${table} WHERE ${which}`
    const order = `ORDER BY ${keys.join(', ')} LIMIT ${piece}`
    const after = `AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`
    let last: SQLInputValue[] | undefined
    for (;;) {
      const statement = prepare(world.db, `${select} ${last ? after : ''} ${order}`)
      statement.setReturnArrays(true)
      const rows = statement.all(owner, ...(last ?? [])) as unknown[] as SQLInputValue[][]
      if (rows.length > 0) yield { kind: 'rows', table, columns, rows }
      const end = rows.at(-1)
      if (rows.length < piece || !end) break
      last = places.map((place) => end[place] ?? null)
    }
  }
}
