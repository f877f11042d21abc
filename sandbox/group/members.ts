import { cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { groups } from './groups.ts'
import { simsByNumber, type SimRow } from '../sim/sims.ts'

/**
 * listSubscribersInGroup: the registered SIMs of a group in the order they were made, page by page with
 * the last SIM's IMSI as the key. 404 for an unknown group, 400 for a key that is no IMSI of the operator's.
 */
export function listMembers(
  world: World,
  groupId: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Page<SimRow> {
  groups.get(world, groupId)
  const sql = `SELECT no FROM sims
    WHERE world_id = ? AND group_id = ? AND no > ? AND status <> 'shipped' ORDER BY no LIMIT ?`
  const rows = prepare(world.db, sql).all(world.id, groupId, numberOf(world, after), limit + 1) as {
    no: number
  }[]
  const sims = simsByNumber(
    world,
    rows.map(({ no }) => no),
  )
  return cutPage(sims, limit, ({ imsi }) => imsi)
}

/** The number of the SIM that a page ended with, 0 before the first page. */
function numberOf(world: World, imsi: string | undefined): number {
  if (imsi === undefined || imsi === '') return 0
  const sql = 'SELECT no FROM sims WHERE world_id = ? AND imsi = ?'
  const row = prepare(world.db, sql).get(world.id, imsi) as { no: number } | undefined
  if (row) return row.no
  throw wrongPageKey()
}
