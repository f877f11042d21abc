import { canConnect, countsTowardsRenewalFee, type SimStatus } from '../../src/domain/sim/status.ts'
import { transition } from '../../src/domain/sim/lifecycle.ts'
import { transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { saveSim } from './change.ts'
import { awaitReconnection, connect, disconnect } from './connection.ts'
import { dueAt, getSim, simsDue, type SimRow } from './sims.ts'
import { mustChange, simLike } from './verdicts.ts'

/** The operations that give a SIM a status, as the domain names them. */
const verbs = {
  activate: 'active',
  deactivate: 'inactive',
  standby: 'standby',
  suspend: 'suspended',
  terminate: 'terminated',
} as const satisfies Record<string, SimStatus>

export type StatusVerb = keyof typeof verbs

/**
 * activateSim, deactivateSim, setSimToStandby, suspendSim and terminateSim. Asking for a status
 * that the SIM has already is no error, except for a terminated one. Throws 404 for an unknown SIM and 400 where status, plan, type or
 * termination protection forbid the change.
 */
export function changeStatus(world: World, simId: string, verb: StatusVerb, now: number): SimRow {
  const sim = getSim(world, simId)
  if (!mustChange(sim, verb)) return sim
  return enterStatus(world, sim, verbs[verb], now)
}

/**
 * Gives a SIM a status, whatever the rules say, at `time` (UNIX milliseconds).
 *
 * A status that allows no session ends the one there is, and so does standby. A device that was
 * deactivated goes on trying and connects soon after activation; one that was suspended or put on
 * standby has to be started anew. Termination reaches all subscribers, takes the SIM out of its
 * group and leaves it nothing to come.
 */
export function enterStatus(world: World, sim: SimRow, status: string, time: number): SimRow {
  return transaction(world.db, () => {
    const connectable = canConnect(status) && status !== 'standby'
    const settled = connectable ? sim : disconnect(world, sim, time, status === 'inactive')
    const changed: SimRow = {
      ...settled,
      status,
      renewalTime: countsTowardsRenewalFee(status) ? time : null,
      modifiedTime: time,
      ...(status === 'terminated' ? { groupId: null, connectAt: null, waiting: 0 } : {}),
    }
    return saveSim(world, sim, awaitReconnection(changed, time), time)
  })
}

/**
 * Does what time has brought until `now`: expiry actions and (re)connections, each at its own
 * moment. Costs one index look-up when there is nothing to do.
 */
export function settleSims(world: World, now: number): void {
  const due = simsDue(world, now)
  if (due.length === 0) return
  transaction(world.db, () => {
    for (let sim of due) {
      for (let at = dueAt(sim); at !== null && at <= now; at = dueAt(sim)) {
        sim = sim.connectAt === at ? connect(world, sim, at) : expire(world, sim, at)
      }
    }
  })
}

const expiryStatuses: Readonly<Record<string, Exclude<SimStatus, 'ready' | 'terminated'>>> = {
  deactivate: 'inactive',
  suspend: 'suspended',
}

/**
 * The expiry time has come: no new session from now on, and the action chosen is done. Termination
 * happens even if protection was turned on after it was chosen; a status that the SIM or its plan
 * cannot have is passed over.
 */
function expire(world: World, sim: SimRow, time: number): SimRow {
  const expired = saveSim(world, sim, { ...sim, expired: 1, modifiedTime: time }, time)
  if (sim.expiryAction === 'terminate') return enterStatus(world, expired, 'terminated', time)
  if (sim.expiryAction === 'deleteSession') {
    return saveSim(world, expired, disconnect(world, expired, time, true), time)
  }
  const status = expiryStatuses[sim.expiryAction ?? '']
  if (!status || !transition(simLike(expired), status).allowed) return expired
  return enterStatus(world, expired, status, time)
}
