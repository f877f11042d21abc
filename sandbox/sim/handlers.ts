import { pageOfEntries } from '../data/entries.ts'
import { page, type Handlers } from '../http/handler.ts'
import { membership, reading, tagging, termination, type Moment } from '../traits.ts'
import { listHistory } from './history.ts'
import { presentCreatedSim, presentHistory, presentSim } from './present.ts'
import { createVirtualSim, registerSim } from './registration.ts'
import { simShelf } from './settings.ts'
import { sessionEventsOf, simVerbs } from './sim-verbs.ts'
import { getSim } from './sims.ts'

const verbs = simVerbs(
  ({ path }: Moment & { readonly path: { readonly sim_id: string } }) => path.sim_id,
  simShelf.present,
)

export const simHandlers = {
  ...reading(simShelf, { list: 'listSims', get: 'getSim' }),
  ...tagging(simShelf, { put: 'putSimTags', remove: 'deleteSimTag' }),
  ...membership(simShelf, { set: 'setSimGroup', unset: 'unsetSimGroup' }),
  ...termination(simShelf, {
    on: 'enableSimTermination',
    off: 'disableSimTermination',
    terminate: 'terminateSim',
  }),
  createSim: ({ world, now }) => presentCreatedSim(world, createVirtualSim(world, now), now),
  registerSim: ({ world, path, body, now }) =>
    presentSim(world, registerSim(world, path.sim_id, body, now), now),

  activateSim: verbs.activate,
  deactivateSim: verbs.deactivate,
  setSimToStandby: verbs.standby,
  suspendSim: verbs.suspend,

  updateSimSpeedClass: verbs.setSpeedClass,
  setSimExpiryTime: verbs.setExpiry,
  unsetSimExpiryTime: verbs.unsetExpiry,
  setSimImeiLock: verbs.setImeiLock,
  unsetSimImeiLock: verbs.unsetImeiLock,

  deleteSimSession: verbs.deleteSession,
  listSimSessionEvents: (call) => sessionEventsOf(call, getSim(call.world, call.path.sim_id)),
  getDataFromSim: (call) => {
    const sim = getSim(call.world, call.path.sim_id)
    const owner = { resourceType: 'Sim', resourceId: sim.simId } as const
    return page(pageOfEntries(call, owner, call.query), (entry) => entry)
  },
  listSimStatusHistory: (call) => {
    const { from, to = call.now, sort, limit, last_evaluated_key: after } = call.query
    const sim = getSim(call.world, call.path.sim_id)
    const found = listHistory(call.world, sim.no, { from, to, sort, limit, after })
    return page(found, (row) => presentHistory(sim, row))
  },
} satisfies Partial<Handlers>
