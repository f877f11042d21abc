import { prepare, transaction } from '../db/sql.ts'
import { saveSim } from '../sim/change.ts'
import { awaitReconnection, disconnect } from '../sim/connection.ts'
import { connectionsOf } from '../sim/sessions.ts'
import { simsByNumber, type SimRow } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import type { World } from '../world.ts'

/** Ends the sessions through a gateway; the devices connect again some seconds later. */
export function cutSessions(world: World, vpgId: string, now: number): void {
  const sql =
    'SELECT sim_no AS no FROM sessions WHERE world_id = ? AND vpg_id = ? AND deleted_time IS NULL'
  const rows = prepare(world.db, sql).all(world.id, vpgId) as { no: number }[]
  if (rows.length === 0) return
  transaction(world.db, () => {
    const numbers = rows.map(({ no }) => no)
    for (const sim of simsByNumber(world, numbers)) cut(world, sim, now)
  })
}

function cut(world: World, sim: SimRow, now: number): void {
  saveSim(world, sim, awaitReconnection(disconnect(world, sim, now, true), now), now)
}

/** Ends the session of the SIM with this IMSI, if it goes through the gateway; the map takes any. */
export function cutSession(world: World, vpgId: string, imsi: string, now: number): void {
  const sim = simByImsi(world, imsi)
  if (sim && connectionsOf(world, sim).current?.vpgId === vpgId) cut(world, sim, now)
}
