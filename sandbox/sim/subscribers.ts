import { notFound } from '../http/errors.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { simsByNumber, type SimRow } from './sims.ts'

/** A SIM, as one of its subscriptions leads to it. */
export interface FoundByImsi {
  readonly sim: SimRow
  /** Whether it is the subscription that the SIM's own figures belong to. */
  readonly isPrimary: boolean
}

/** The SIM with this IMSI on it, registered or not; undefined when the operator has none. */
export function simByImsi(world: World, imsi: string): SimRow | undefined {
  const sql = 'SELECT sim_no AS no FROM subscribers WHERE world_id = ? AND imsi = ?'
  const row = prepare(world.db, sql).get(world.id, imsi)
  return row && simsByNumber(world, [Number(row['no'])])[0]
}

/** The operator's SIM with this IMSI on it; 404 when there is none or it is not registered yet. */
export function getSimByImsi(world: World, imsi: string): FoundByImsi {
  const sim = simByImsi(world, imsi)
  if (!sim || sim.status === 'shipped') throw notFound('Subscriber', imsi)
  return { sim, isPrimary: sim.imsi === imsi }
}

/** A SIM and the subscription with a telephone number on it; 404 when there is none. */
export function getSimByMsisdn(
  world: World,
  msisdn: string,
): FoundByImsi & { readonly imsi: string } {
  const sql = 'SELECT imsi FROM subscribers WHERE world_id = ? AND msisdn = ?'
  const row = prepare(world.db, sql).get(world.id, msisdn)
  if (!row) throw notFound('Subscriber', msisdn)
  const imsi = String(row['imsi'])
  return { ...getSimByImsi(world, imsi), imsi }
}
