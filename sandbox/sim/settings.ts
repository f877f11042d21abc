import type { ListQuery } from '../db/collection.ts'
import { pageSize } from '../db/paging.ts'
import { transaction } from '../db/sql.ts'
import type { Tags } from '../db/tags.ts'
import { notFound } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { saveSim } from './change.ts'
import { awaitReconnection } from './connection.ts'
import { changeStatus } from './lifecycle.ts'
import { presentSim } from './present.ts'
import { getSim, listSims, tagsOf, type SimRow } from './sims.ts'
import { checkFuture, mustChange } from './verdicts.ts'

/** Writes changed settings. A device that was kept out by the old ones may connect by the new. */
function apply(world: World, sim: SimRow, change: Partial<SimRow>, now: number): SimRow {
  return transaction(world.db, () => {
    const changed = { ...sim, ...change, modifiedTime: now }
    return saveSim(world, sim, awaitReconnection(changed, now), now)
  })
}

/** What the traits need of SIMs, which keep tables of their own because they are searched by SQL. */
export const simShelf = {
  get: getSim,
  page: (world: World, { limit, last_evaluated_key: after }: ListQuery) =>
    listSims(world, { limit: pageSize(limit), after }),
  present: ({ world, now }: Moment, sim: SimRow) => presentSim(world, sim, now),
  tagsOf,
  retag: ({ world, now }: Moment, sim: SimRow, tags: Tags) =>
    apply(world, sim, { tags: JSON.stringify(tags) }, now),
  regroup: ({ world, now }: Moment, sim: SimRow, groupId: string | null) => {
    const changes =
      groupId === null ? mustChange(sim, 'unsetGroup') : mustChange(sim, 'setGroup', { groupId })
    return changes ? apply(world, sim, { groupId }, now) : sim
  },
  allowTermination: ({ world, now }: Moment, sim: SimRow, allowed: boolean) => {
    if (!mustChange(sim, allowed ? 'enableTermination' : 'disableTermination')) return sim
    return apply(world, sim, { terminationEnabled: allowed ? 1 : 0 }, now)
  },
  terminate: ({ world, now }: Moment, { simId }: SimRow) =>
    changeStatus(world, simId, 'terminate', now),
}

/** updateSimSpeedClass. 400 for a class that the SIM's subscription does not have. */
export function setSpeedClass(
  world: World,
  simId: string,
  speedClass: string,
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  if (!mustChange(sim, 'updateSpeedClass', { speedClass })) return sim
  return apply(world, sim, { speedClass }, now)
}

/**
 * setSimExpiryTime; without an action nothing happens at the expiry time but that no new session
 * is made. 400 for a time that has passed, and for `terminate` while the SIM is protected.
 */
export function setExpiry(
  world: World,
  simId: string,
  expiry: { expiryTime: number; expiryAction?: string | null | undefined },
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  mustChange(sim, 'setExpiryTime', expiry)
  checkFuture('expiryTime', expiry.expiryTime, now)
  const { expiryTime, expiryAction = null } = expiry
  return apply(world, sim, { expiryTime, expiryAction, expired: 0 }, now)
}

/** unsetSimExpiryTime. 404 for an unknown SIM and for one without an expiry time. */
export function unsetExpiry(world: World, simId: string, now: number): SimRow {
  const sim = getSim(world, simId)
  if (sim.expiryTime === null) throw notFound('Resource', `expiryTime of ${simId}`)
  mustChange(sim, 'unsetExpiryTime')
  return apply(world, sim, { expiryTime: null, expiryAction: null, expired: 0 }, now)
}

/**
 * setSimImeiLock: to the IMEI given, else to that of the current session (400 when there is none).
 * A session that is open stays; the lock decides on the next one.
 */
export function setImeiLock(
  world: World,
  simId: string,
  imei: string | undefined,
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  mustChange(sim, 'setImeiLock', { imei })
  return apply(world, sim, { imeiLock: imei ?? sim.deviceImei }, now)
}

/** unsetSimImeiLock; no error for a SIM that is not locked. */
export function unsetImeiLock(world: World, simId: string, now: number): SimRow {
  const sim = getSim(world, simId)
  if (sim.imeiLock === null && sim.status !== 'terminated') return sim
  mustChange(sim, 'unsetImeiLock')
  return apply(world, sim, { imeiLock: null }, now)
}
