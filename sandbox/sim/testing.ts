import { SoracomError } from '../http/error.ts'
import type { World } from '../world.ts'
import { connect } from './connection.ts'
import { changeStatus } from './lifecycle.ts'
import { createShippedSim, createVirtualSim, registerSim } from './registration.ts'
import { setTerminationEnabled } from './settings.ts'
import { getSim, type SimRow } from './sims.ts'

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
