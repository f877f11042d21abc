import type { Sim } from '../../src/api/generated/models/sim.ts'
import { dataOfSim } from '../data/sim-data.ts'
import { pageSize } from '../db/paging.ts'
import { page, type Handlers } from '../http/handler.ts'
import { membership, reading, tagging, termination, type Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { deleteSession } from './connection.ts'
import { listHistory } from './history.ts'
import { changeStatus, type StatusVerb } from './lifecycle.ts'
import { presentSessionEvent } from './present-session.ts'
import { presentCreatedSim, presentHistory, presentSim } from './present.ts'
import { createVirtualSim, registerSim } from './registration.ts'
import { listSessionEvents } from './sessions.ts'
import * as settings from './settings.ts'
import { getSim, type SimRow } from './sims.ts'

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
  ...reading(settings.simShelf, { list: 'listSims', get: 'getSim' }),
  ...tagging(settings.simShelf, { put: 'putSimTags', remove: 'deleteSimTag' }),
  ...membership(settings.simShelf, { set: 'setSimGroup', unset: 'unsetSimGroup' }),
  ...termination(settings.simShelf, {
    on: 'enableSimTermination',
    off: 'disableSimTermination',
    terminate: 'terminateSim',
  }),
  createSim: ({ world, now }) => presentCreatedSim(world, createVirtualSim(world, now), now),
  registerSim: (call) =>
    withSim(call, (world, simId, now) => registerSim(world, simId, call.body, now)),

  activateSim: status('activate'),
  deactivateSim: status('deactivate'),
  setSimToStandby: status('standby'),
  suspendSim: status('suspend'),

  updateSimSpeedClass: (call) =>
    withSim(call, (world, simId, now) =>
      settings.setSpeedClass(world, simId, call.body.speedClass, now),
    ),
  setSimExpiryTime: (call) =>
    withSim(call, (world, simId, now) => settings.setExpiry(world, simId, call.body, now)),
  unsetSimExpiryTime: (call) => withSim(call, settings.unsetExpiry),
  setSimImeiLock: (call) =>
    withSim(call, (world, simId, now) => settings.setImeiLock(world, simId, call.body?.imei, now)),
  unsetSimImeiLock: (call) => withSim(call, settings.unsetImeiLock),

  deleteSimSession: (call) => withSim(call, deleteSession),
  listSimSessionEvents: (call) => {
    const { from, to, limit, last_evaluated_key: after } = call.query
    const sim = getSim(call.world, call.path.sim_id)
    const filter = { from, to, limit: pageSize(limit), after }
    const found = listSessionEvents(call.world, sim, filter, call.now)
    return page(found, (event) => presentSessionEvent(call.world, sim, event))
  },
  getDataFromSim: (call) => {
    const sim = getSim(call.world, call.path.sim_id)
    const owner = { resourceType: 'Sim', resourceId: sim.simId } as const
    return page(dataOfSim(call, sim, owner, call.query), (entry) => entry)
  },
  listSimStatusHistory: (call) => {
    const { from, to = call.now, sort, limit, last_evaluated_key: after } = call.query
    const sim = getSim(call.world, call.path.sim_id)
    const found = listHistory(call.world, sim.no, { from, to, sort, limit, after })
    return page(found, (row) => presentHistory(sim, row))
  },
} satisfies Partial<Handlers>
