import { setImmediate as othersFirst } from 'node:timers/promises'
import { settleBatchJobs } from './batch/run.ts'
import { nextFiring, settleEventHandlers } from './event-handler/settle.ts'
import { settleProfileOrders } from './esim/orders.ts'
import { settleGateways } from './gateways/gateways.ts'
import { settleOrders } from './order/orders.ts'
import { settleDownloads } from './sim/downloads.ts'
import { settleSims } from './sim/lifecycle.ts'
import { settleTests } from './sim/testing-usage.ts'
import { settleSigfox } from './sigfox/devices.ts'
import { settleExports } from './soracam/harvest.ts'
import { settleTransfers } from './subscriber/transfers.ts'
import type { World } from './world.ts'

/** What time brings, family by family. Each costs one index look-up when nothing is due. */
const families: readonly ((world: World, now: number) => void)[] = [
  // Before what their tasks bring about.
  settleBatchJobs,
  settleSims,
  // After the sessions that they wait for.
  settleDownloads,
  settleTests,
  settleProfileOrders,
  settleOrders,
  settleTransfers,
  settleExports,
  settleSigfox,
  settleGateways,
]

/**
 * Does what time has brought to a world until `now` (UNIX milliseconds). Event handlers change what
 * comes after them: time goes on from one of their moments to the next.
 */
export function settle(world: World, now: number): void {
  for (const _ of settling(world, now));
}

function* settling(world: World, now: number): Generator<void> {
  for (let at = nextFiring(world, now); at !== undefined; at = nextFiring(world, now)) {
    for (const settleFamily of families) settleFamily(world, at)
    settleEventHandlers(world, at)
    yield
  }
  for (const settleFamily of families) settleFamily(world, now)
  settleEventHandlers(world, now)
}

/** Milliseconds after which others are served before time goes on. */
const pieceMs = 100

/**
 * The same for the dispatcher, once per call before its handler, so that whatever is read or changed
 * is as of now. Where much has to be done others are served meanwhile, and there is something to wait
 * for; calls to the same world do it together, as each finds what the others have done.
 */
export function settleBetweenOthers(world: World, now: number): Promise<void> | undefined {
  const moments = settling(world, now)
  return goneOn(moments) ? undefined : goOn(moments)
}

/** Goes on for a while; whether all is done. */
function goneOn(moments: Generator<void>): boolean {
  const begun = performance.now()
  while (performance.now() - begun < pieceMs) if (moments.next().done) return true
  return false
}

async function goOn(moments: Generator<void>): Promise<void> {
  do await othersFirst()
  while (!goneOn(moments))
}
