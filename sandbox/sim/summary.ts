import { notFound } from '../http/errors.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** How many SIMs of the world have each status; statuses nobody has are left out. */
export function simsPerStatus(world: World): Map<string, number> {
  const sql = 'SELECT status, count(*) AS sims FROM sims WHERE world_id = ? GROUP BY status'
  const rows = prepare(world.db, sql).all(world.id)
  return new Map(rows.map((row) => [String(row['status']), Number(row['sims'])]))
}

/** Throws 404 for a summary other than the one the API has. */
export function checkSummaryType(type: string): void {
  if (type !== 'simsPerStatus') throw notFound('Resource', type)
}
