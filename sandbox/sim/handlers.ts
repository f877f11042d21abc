import type { OperationId } from '../../src/api/generated/contract.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { page, type Handlers, type OperatorCall } from '../http/handler.ts'
import { presentSessionEvent } from './present-session.ts'
import { presentCreatedSim, presentHistory, presentSim, presentSims } from './present.ts'
import { deleteSession } from './connection.ts'
import { listHistory } from './history.ts'
import { changeStatus, type StatusVerb } from './lifecycle.ts'
import { pageSize } from '../db/paging.ts'
import { createVirtualSim, registerSim } from './registration.ts'
import { listSessionEvents } from './sessions.ts'
import * as settings from './settings.ts'
import { getSim, listSims, type SimRow } from './sims.ts'
import type { World } from '../world.ts'

type Moment = Pick<OperatorCall<OperationId>, 'world' | 'now'>

interface SimCall extends Moment {
  readonly path: { readonly sim_id: string }
}

/** Does something with the SIM of the path and answers with it as it is afterwards. */
function withSim(call: SimCall, change: (world: World, simId: string, now: number) => SimRow): Sim {
  const { world, path, now } = call
  return presentSim(world, change(world, path.sim_id, now), now)
}

function status(verb: StatusVerb): (call: SimCall) => Sim {
  return (call) => withSim(call, (world, simId, now) => changeStatus(world, simId, verb, now))
}

export const simHandlers = {
  listSims: (call) => {
    const { limit, last_evaluated_key: after } = call.query
    const { sims, nextKey } = listSims(call.world, { limit: pageSize(limit), after })
    return page(presentSims(call.world, sims, call.now), nextKey)
  },
  getSim: (call) => withSim(call, getSim),
  createSim: (call) =>
    presentCreatedSim(call.world, createVirtualSim(call.world, call.now), call.now),
  registerSim: (call) =>
    withSim(call, (world, simId, now) => registerSim(world, simId, call.body, now)),

  activateSim: status('activate'),
  deactivateSim: status('deactivate'),
  setSimToStandby: status('standby'),
  suspendSim: status('suspend'),
  terminateSim: status('terminate'),
  enableSimTermination: (call) =>
    withSim(call, (world, simId, now) => settings.setTerminationEnabled(world, simId, true, now)),
  disableSimTermination: (call) =>
    withSim(call, (world, simId, now) => settings.setTerminationEnabled(world, simId, false, now)),

  setSimGroup: (call) =>
    withSim(call, (world, simId, now) => settings.setGroup(world, simId, call.body.groupId, now)),
  unsetSimGroup: (call) => withSim(call, settings.unsetGroup),
  putSimTags: (call) =>
    withSim(call, (world, simId, now) => settings.putTags(world, simId, call.body, now)),
  deleteSimTag: (call) =>
    settings.deleteTag(call.world, call.path.sim_id, call.path.tag_name, call.now),
  updateSimSpeedClass: (call) =>
    withSim(call, (world, simId, now) =>
      settings.setSpeedClass(world, simId, call.body.speedClass, now),
    ),
  setSimExpiryTime: (call) =>
    withSim(call, (world, simId, now) => settings.setExpiry(world, simId, call.body, now)),
  unsetSimExpiryTime: (call) => settings.unsetExpiry(call.world, call.path.sim_id, call.now),
  setSimImeiLock: (call) =>
    withSim(call, (world, simId, now) => settings.setImeiLock(world, simId, call.body?.imei, now)),
  unsetSimImeiLock: (call) => withSim(call, settings.unsetImeiLock),

  deleteSimSession: (call) => withSim(call, deleteSession),
  listSimSessionEvents: (call) => {
    const { from, to, limit, last_evaluated_key: after } = call.query
    const { world } = call
    const sim = getSim(world, call.path.sim_id)
    const filter = { from, to, limit: pageSize(limit), after }
    const { events, nextKey } = listSessionEvents(world, sim, filter, call.now)
    return page(
      events.map((event) => presentSessionEvent(world, sim, event)),
      nextKey,
    )
  },
  listSimStatusHistory: (call) => {
    const { from, to = call.now, sort, limit, last_evaluated_key: after } = call.query
    const { world } = call
    const sim = getSim(world, call.path.sim_id)
    const { rows, nextKey } = listHistory(world, sim.no, { from, to, sort, limit, after })
    return page(
      rows.map((row) => presentHistory(sim, row)),
      nextKey,
    )
  },
} satisfies Partial<Handlers>
