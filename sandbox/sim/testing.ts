import { SoracomError } from '../http/error.ts'
import type { World } from '../world.ts'
import type { TagUpdate } from '../db/tags.ts'
import { connect } from './connection.ts'
import { simHandlers } from './handlers.ts'
import { changeStatus } from './lifecycle.ts'
import { createShippedSim, createVirtualSim, registerSim } from './registration.ts'
import { getSim, type SimRow } from './sims.ts'

/** Calls a handler on a SIM and answers with the SIM as it is stored then. */
function after(world: World, simId: string, call: () => unknown): SimRow {
  call()
  return getSim(world, simId)
}

const on = (world: World, simId: string, now: number) => ({ world, now, path: { sim_id: simId } })

export function putTags(world: World, simId: string, body: readonly TagUpdate[], now: number) {
  return after(world, simId, () => simHandlers.putSimTags({ ...on(world, simId, now), body }))
}

export function deleteTag(world: World, simId: string, name: string, now: number): void {
  simHandlers.deleteSimTag({ world, now, path: { sim_id: simId, tag_name: name } })
}

export function setGroup(world: World, simId: string, groupId: string | undefined, now: number) {
  const body = { groupId }
  return after(world, simId, () => simHandlers.setSimGroup({ ...on(world, simId, now), body }))
}

export function unsetGroup(world: World, simId: string, now: number): SimRow {
  return after(world, simId, () => simHandlers.unsetSimGroup(on(world, simId, now)))
}

export function setTerminationEnabled(world: World, simId: string, enabled: boolean, now: number) {
  const verb = enabled ? 'enableSimTermination' : 'disableSimTermination'
  return after(world, simId, () => simHandlers[verb](on(world, simId, now)))
}

/** A registered SIM in status ready. */
export function readySim(world: World, subscription = 'plan-K2', now = world.now()): SimRow {
  const { simId, registrationSecret } = createShippedSim(world, { subscription })
  return registerSim(world, simId, { registrationSecret }, now)
}

/** A SIM whose device has connected: active and online since `now`. */
export function onlineSim(world: World, subscription = 'plan-K2', now = world.now()): SimRow {
  const sim =
    subscription === 'planArc01'
      ? createVirtualSim(world, now).sim
      : readySim(world, subscription, now)
  return connect(world, sim, now)
}

/** A SIM in a status, reached by the operations that lead there. */
export function simIn(world: World, status: string, subscription = 'plan-K2'): SimRow {
  const now = world.now()
  const { simId } = readySim(world, subscription)
  if (status === 'active') changeStatus(world, simId, 'activate', now)
  if (status === 'inactive') changeStatus(world, simId, 'deactivate', now)
  if (status === 'standby') changeStatus(world, simId, 'standby', now)
  if (status === 'suspended') changeStatus(world, simId, 'suspend', now)
  if (status === 'terminated') {
    setTerminationEnabled(world, simId, true, now)
    changeStatus(world, simId, 'terminate', now)
  }
  return getSim(world, simId)
}

/** The status and code of the error a call throws, such as `400 SEM0016`; `none` when it throws none. */
export function errorOf(call: () => unknown): string {
  try {
    call()
    return 'none'
  } catch (error) {
    if (error instanceof SoracomError) return `${error.status} ${error.code}`
    throw error
  }
}
