import type { Signatures } from '../../src/api/generated/contract.ts'
import { pageSize } from '../db/paging.ts'
import { page } from '../http/handler.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { deleteSession } from './connection.ts'
import { changeStatus, type StatusVerb } from './lifecycle.ts'
import { presentSessionEvent } from './present-session.ts'
import { listSessionEvents } from './sessions.ts'
import * as settings from './settings.ts'
import type { SimRow } from './sims.ts'

/** Does something with a SIM and answers with it as it is afterwards. */
type Change = (world: World, simId: string, now: number) => SimRow

type Wanted<Call, Id extends keyof Signatures> = Call & Pick<Signatures[Id], 'body'>

/**
 * What is done to SIMs alike by their IDs and by their IMSIs, as handlers: `simIdOf` says which SIM
 * a call is for, `present` what it answers with.
 */
export function simVerbs<Call extends Moment, Body>(
  simIdOf: (call: Call) => string,
  present: (moment: Moment, sim: SimRow) => Body,
) {
  const withSim = (call: Call, change: Change): Body =>
    present(call, change(call.world, simIdOf(call), call.now))
  const doing = (change: Change) => (call: Call) => withSim(call, change)
  const status = (verb: StatusVerb) =>
    doing((world, simId, now) => changeStatus(world, simId, verb, now))
  return {
    activate: status('activate'),
    deactivate: status('deactivate'),
    standby: status('standby'),
    suspend: status('suspend'),
    setSpeedClass: (call: Wanted<Call, 'updateSimSpeedClass'>) =>
      withSim(call, (world, simId, now) =>
        settings.setSpeedClass(world, simId, call.body.speedClass, now),
      ),
    setExpiry: (call: Wanted<Call, 'setSimExpiryTime'>) =>
      withSim(call, (world, simId, now) => settings.setExpiry(world, simId, call.body, now)),
    unsetExpiry: doing(settings.unsetExpiry),
    setImeiLock: (call: Wanted<Call, 'setSimImeiLock'>) =>
      withSim(call, (world, simId, now) =>
        settings.setImeiLock(world, simId, call.body?.imei, now),
      ),
    unsetImeiLock: doing(settings.unsetImeiLock),
    deleteSession: doing(deleteSession),
  }
}

type Events = Moment & Pick<Signatures['listSimSessionEvents'], 'query'>

/** A page of a SIM's session events, newest first; with `imsi` only those of this subscription. */
export function sessionEventsOf({ world, query, now }: Events, sim: SimRow, imsi?: string) {
  const { from, to, limit, last_evaluated_key: after } = query
  const filter = { from, to, limit: pageSize(limit), after, imsi }
  const found = listSessionEvents(world, sim, filter, now)
  return page(found, (event) => presentSessionEvent(world, sim, event))
}
