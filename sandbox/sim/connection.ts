import { hashPair, randomFrom } from '../../src/domain/random.ts'
import { parseImeiLock } from '../../src/domain/sim/imei.ts'
import { canConnect } from '../../src/domain/sim/status.ts'
import { planOf } from '../../src/domain/sim/subscriptions.ts'
import { transaction } from '../db/sql.ts'
import { happened, type Facts } from '../event-handler/work.ts'
import { gatewaySession, withoutGateway } from '../gateways/sessions.ts'
import type { World } from '../world.ts'
import { drawCell, type Networks } from './cells.ts'
import { saveSim } from './change.ts'
import { imeiOf } from './identifiers.ts'
import { resumeDownloads } from './downloads.ts'
import { cellOf, idFrom, neighbour, type SessionRow } from './past-sessions.ts'
import { closeSession, connectionsOf, insertSession } from './sessions.ts'
import { getSim, type SimRow } from './sims.ts'
import { mustChange } from './verdicts.ts'

/** Milliseconds until a device whose session was ended has connected again: three to nine seconds. */
function reconnectMs(simNo: number, time: number): number {
  return 3_000 + (hashPair(simNo, Math.floor(time / 1000)) % 6_000)
}

/** Whether the SIM's IMEI lock lets its device in. */
function lockAdmits(sim: SimRow): boolean {
  const lock = sim.imeiLock === null ? undefined : parseImeiLock(sim.imeiLock)
  if (!lock) return true
  return sim.deviceImei === null ? lock.anonymous : lock.imei === sim.deviceImei
}

/** Why the network refuses a session: the SIM's status, its expiry, or its IMEI lock. */
export type Refusal = 'status' | 'expired' | 'imei'

/** Why a connection attempt of the SIM's device would be refused; undefined where it would not. */
export function refusalOf(sim: SimRow): Refusal | undefined {
  if (!canConnect(sim.status)) return 'status'
  if (sim.expired === 1) return 'expired'
  return lockAdmits(sim) ? undefined : 'imei'
}

/** Whether a connection attempt of the SIM's device would be accepted. */
const admits = (sim: SimRow) => refusalOf(sim) === undefined

/** The SIM without its session, in memory and in the sessions. `waiting`: the device tries again. */
export function disconnect(world: World, sim: SimRow, time: number, waiting: boolean): SimRow {
  if (sim.online === 1) {
    closeSession(world, sim.no, time)
    tellSession(world, sim, 'Deleted', time)
  }
  const keepsTrying = sim.online === 1 || sim.waiting === 1
  return { ...sim, online: 0, waiting: keepsTrying && waiting ? 1 : 0 }
}

/**
 * A SIM whose device keeps trying to connect, with the moment at which it will succeed, if it may.
 * A SIM on standby is left alone: its device does not try by itself.
 */
export function awaitReconnection(sim: SimRow, time: number): SimRow {
  if (sim.waiting === 0 || sim.connectAt !== null) return sim
  if (sim.status === 'standby' || !admits(sim)) return sim
  return { ...sim, connectAt: time + reconnectMs(sim.no, time) }
}

/** deleteSimSession: ends the session; the device connects again some seconds later. 400 offline. */
export function deleteSession(world: World, simId: string, now: number): SimRow {
  const sim = getSim(world, simId)
  mustChange(sim, 'deleteSession')
  return transaction(world.db, () => {
    const offline = disconnect(world, sim, now, true)
    return saveSim(world, sim, awaitReconnection(offline, now), now)
  })
}

/**
 * The SIM's device asks for a session at `time` (UNIX milliseconds). Ready and standby SIMs become
 * active by it. Refused, as the platform does, for other statuses, after the expiry time and when
 * the IMEI lock does not match; the device then goes on trying unless the SIM is suspended.
 */
export function connect(world: World, sim: SimRow, time: number): SimRow {
  if (sim.online === 1) return saveSim(world, sim, { ...sim, connectAt: null }, time)
  const device = sim.type === 'virtual' ? null : (sim.deviceImei ?? imeiOf('35000000', sim.no))
  const seen = { ...sim, deviceImei: device, connectAt: null }
  const refusal = refusalOf(seen)
  if (refusal) {
    if (refusal === 'imei') happened(world, sim, 'imei', time, { imei: device ?? '' })
    const waiting = sim.status === 'suspended' ? 0 : 1
    return saveSim(world, sim, { ...seen, waiting }, time)
  }
  // A test ends by its limits, not by a session.
  const status = sim.status === 'testing' ? sim.status : 'active'
  const online = {
    ...seen,
    status,
    online: 1,
    waiting: 0,
    renewalTime: null,
    modifiedTime: status === sim.status ? sim.modifiedTime : time,
  }
  return transaction(world.db, () => {
    insertSession(world, sim.no, nextSession(world, online, time))
    resumeDownloads(world, sim, time)
    tellSession(world, online, 'Created', time)
    return saveSim(world, sim, online, time)
  })
}

/** Event handlers hear of sessions, and of the device in them where it has told its IMEI. */
function tellSession(
  world: World,
  sim: SimRow,
  sessionStatus: 'Created' | 'Deleted',
  time: number,
): void {
  const device: Facts = sim.deviceImei === null ? {} : { imei: sim.deviceImei }
  happened(world, sim, 'session', time, { sessionStatus, ...device })
}

const homes: Readonly<Record<World['coverage'], Networks>> = {
  jp: { country: 440, networks: [10, 51] },
  g: { country: 262, networks: [1, 2, 3] },
}

/** The session a SIM opens: like its last one, from a cell nearby. */
function nextSession(world: World, sim: SimRow, time: number): SessionRow {
  const { previous } = connectionsOf(world, sim)
  const sessionId = idFrom(`${world.seed}/${sim.simId}/${time}`)
  const fresh = {
    ...(gatewaySession(world, sim, time) ?? withoutGateway(sim, previous)),
    sessionId,
    createdTime: time,
    deletedTime: null,
    seeded: 0,
    imei: sim.deviceImei,
  }
  if (previous) {
    const cell = previous.cell && JSON.stringify(neighbour(cellOf(previous.cell), 1 + (time % 3)))
    return { ...previous, ...fresh, cell }
  }
  const { imsi, subscription } = sim
  const random = randomFrom(`${world.seed}/${sim.simId}/cell`)
  const cell = planOf(subscription)?.virtual
    ? null
    : JSON.stringify(drawCell(random, homes[world.coverage], subscription, 'LTE'))
  return { ...fresh, imsi, subscription, cell }
}
