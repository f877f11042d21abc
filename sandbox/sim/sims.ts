import type { SpecialDevice } from '../../src/domain/data/device-readings.ts'
import type { TrafficProfileName } from '../../src/domain/traffic/profile.ts'
import { notFound } from '../http/errors.ts'
import { cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

/** A SIM as it is stored. Times are UNIX milliseconds, flags 0 or 1. */
export type SimRow = {
  /** The SIM's number in its world, from 1: what the other tables know it by. */
  no: number
  simId: string
  type: string
  moduleType: string
  status: string
  /** Subscription, IMSI and ICCID of the primary subscriber. */
  subscription: string
  imsi: string
  iccid: string
  speedClass: string
  groupId: string | null
  /** JSON of the tags, `name` among them when the SIM has one. */
  tags: string
  serialNumber: string | null
  terminationEnabled: number
  expiryTime: number | null
  expiryAction: string | null
  /** The expiry time has passed and its action was done: no new session. */
  expired: number
  imeiLock: string | null
  /** IMEI of the device the SIM sits in; null before a device was seen and for virtual SIMs. */
  deviceImei: string | null
  /** How the device uses the network: what its traffic follows. */
  usage: TrafficProfileName
  /** What its device sends, where that does not follow from how it uses the network. */
  sends: SpecialDevice | null
  online: number
  /** The platform ended the session and the device keeps trying to connect. */
  waiting: number
  /** When the device will (re)connect by itself. */
  connectAt: number | null
  /** Since when the SIM has been ready, standby or suspended. */
  renewalTime: number | null
  createdTime: number
  modifiedTime: number
}

/** A subscription on a SIM, one IMSI. */
export type SubscriberRow = {
  simNo: number
  imsi: string
  iccid: string
  msisdn: string | null
  subscription: string
  status: string
  /** JSON array of bundle names. */
  bundles: string
  sms: number
  ota: number
  arcPublicKey: string | null
}

/** The SIM with this id, whatever its status; undefined when the operator has none. */
export function simById(world: World, simId: string): SimRow | undefined {
  return rowsWhere<SimRow>(world, 'sims', 'sim_id = ?', simId)[0]
}

/** The operator's SIM with this id; 404 when there is none or it is not registered yet. */
export function getSim(world: World, simId: string): SimRow {
  const sim = simById(world, simId)
  if (!sim || sim.status === 'shipped') throw notFound('Sim', simId)
  return sim
}

/** SIMs by their numbers, in the order of the numbers. */
export function simsByNumber(world: World, numbers: readonly number[]): SimRow[] {
  return numbers.flatMap((no) => rowsWhere<SimRow>(world, 'sims', 'no = ?', no))
}

/** SIMs whose own next moment (expiry, connection) has come, earliest first. */
export function simsDue(world: World, now: number): SimRow[] {
  return rowsWhere(world, 'sims', 'due_at IS NOT NULL AND due_at <= ? ORDER BY due_at, no', now)
}

/** The number of the SIM a page ended with, 0 before the first page; 400 for an unknown key. */
export function pageStart(world: World, lastSimId: string | undefined): number {
  if (lastSimId === undefined || lastSimId === '') return 0
  const sim = simById(world, lastSimId)
  if (sim) return sim.no
  throw wrongPageKey()
}

/** listSims: a page of the registered SIMs in the order they were made; its key is the last simId. */
export function listSims(
  world: World,
  options: { limit: number; after?: string | undefined },
): Page<SimRow> {
  const from = pageStart(world, options.after)
  const registered = "no > ? AND status <> 'shipped' ORDER BY no LIMIT ?"
  const rows = rowsWhere<SimRow>(world, 'sims', registered, from, options.limit + 1)
  return cutPage(rows, options.limit, ({ simId }) => simId)
}

/** Every SIM of the world in the order they were made, read a thousand at a time. */
export function* everySim(world: World): Generator<SimRow> {
  let after: string | undefined
  do {
    const { items, nextKey } = listSims(world, { limit: 1000, after })
    yield* items
    after = nextKey
  } while (after !== undefined)
}

/** The subscribers of a SIM, by its number; the primary one is not always the first. */
export function subscribersOf(world: World, { no }: Pick<SimRow, 'no'>): SubscriberRow[] {
  return rowsWhere(world, 'subscribers', 'sim_no = ?', no)
}

/**
 * The number the next SIM of a world gets. That of a SIM that was given away, of which the history
 * stays, is not given again: all its other numbers follow from it.
 */
export function nextSimNo(world: World): number {
  const highest = (table: string, column: string) => {
    const sql = `SELECT max(${column}) AS no FROM ${table} WHERE world_id = ?`
    return Number(prepare(world.db, sql).get(world.id)?.['no'] ?? 0)
  }
  return Math.max(highest('sims', 'no'), highest('sim_history', 'sim_no')) + 1
}

/** The earliest moment at which time itself changes the SIM: its expiry or its connection. */
export function dueAt(sim: SimRow): number | null {
  if (sim.status === 'terminated') return null
  const moments: number[] = []
  if (sim.expiryTime !== null && sim.expired === 0) moments.push(sim.expiryTime)
  if (sim.connectAt !== null) moments.push(sim.connectAt)
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Writes a new SIM; its subscribers, search row and history are written by their own functions. */
export function insertSim(world: World, sim: SimRow): void {
  insertRow(world.db, 'sims', { ...sim, worldId: world.id, dueAt: dueAt(sim) })
}

/** Writes a SIM as it is now. */
export function updateSim(world: World, sim: SimRow): void {
  const { no, ...rest } = sim
  updateRow(world.db, 'sims', { worldId: world.id, no }, { ...rest, dueAt: dueAt(sim) })
}

export function insertSubscriber(world: World, subscriber: SubscriberRow): void {
  insertRow(world.db, 'subscribers', { ...subscriber, worldId: world.id })
}

/** Whether a WireGuard client can connect by a subscription: it has a key and has not ended. */
export function isArcPeer({ arcPublicKey, status }: SubscriberRow): boolean {
  return arcPublicKey !== null && status !== 'terminated'
}

/** Sets a subscriber's status, that of one IMSI. */
export function setSubscriberStatus(
  world: World,
  simNo: number,
  imsi: string,
  status: string,
): void {
  updateRow(world.db, 'subscribers', { worldId: world.id, simNo, imsi }, { status })
}

/** The tags of a stored entity. */
export function tagsOf(entity: { tags: string }): Record<string, string> {
  return JSON.parse(entity.tags) as Record<string, string>
}

/** The bundle names of a stored subscriber. */
export function bundlesOf(subscriber: { bundles: string }): string[] {
  return JSON.parse(subscriber.bundles) as string[]
}
