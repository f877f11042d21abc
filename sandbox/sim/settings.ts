import { missingField, notFound } from '../http/errors.ts'
import { transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { saveSim } from './change.ts'
import { awaitReconnection } from './connection.ts'
import { getGroup } from '../group/groups.ts'
import { getSim, tagsOf, type SimRow } from './sims.ts'
import { removeTag, updateTags, type TagUpdate } from '../db/tags.ts'
import { checkFuture, mustChange } from './verdicts.ts'

/** Writes changed settings. A device that was kept out by the old ones may connect by the new. */
function apply(world: World, sim: SimRow, change: Partial<SimRow>, now: number): SimRow {
  return transaction(world.db, () => {
    const changed = { ...sim, ...change, modifiedTime: now }
    return saveSim(world, sim, awaitReconnection(changed, now), now)
  })
}

/** enableSimTermination and disableSimTermination; `enabled` is the inverse of protection. */
export function setTerminationEnabled(
  world: World,
  simId: string,
  enabled: boolean,
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  const verb = enabled ? 'enableTermination' : 'disableTermination'
  if (!mustChange(sim, verb)) return sim
  return apply(world, sim, { terminationEnabled: enabled ? 1 : 0 }, now)
}

/** setSimGroup. 404 for an unknown SIM or group. */
export function setGroup(
  world: World,
  simId: string,
  groupId: string | undefined,
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  if (groupId === undefined || groupId === '') throw missingField('groupId')
  const group = getGroup(world, groupId)
  if (!mustChange(sim, 'setGroup', { groupId })) return sim
  return apply(world, sim, { groupId: group.groupId }, now)
}

/** unsetSimGroup; no error for a SIM without a group. */
export function unsetGroup(world: World, simId: string, now: number): SimRow {
  const sim = getSim(world, simId)
  return mustChange(sim, 'unsetGroup') ? apply(world, sim, { groupId: null }, now) : sim
}

/** putSimTags: adds tags and overwrites those of the same name, the SIM's name among them. */
export function putTags(
  world: World,
  simId: string,
  updates: readonly TagUpdate[],
  now: number,
): SimRow {
  const sim = getSim(world, simId)
  mustChange(sim, 'putTags')
  const tags = JSON.stringify(updateTags(tagsOf(sim), updates))
  return apply(world, sim, { tags }, now)
}

/** deleteSimTag. 404 when the SIM or the tag is not there. */
export function deleteTag(world: World, simId: string, tagName: string, now: number): void {
  const sim = getSim(world, simId)
  const tags = JSON.stringify(removeTag(tagsOf(sim), tagName))
  apply(world, sim, { tags }, now)
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
export function unsetExpiry(world: World, simId: string, now: number): void {
  const sim = getSim(world, simId)
  if (sim.expiryTime === null) throw notFound('Resource', `expiryTime of ${simId}`)
  mustChange(sim, 'unsetExpiryTime')
  apply(world, sim, { expiryTime: null, expiryAction: null, expired: 0 }, now)
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
