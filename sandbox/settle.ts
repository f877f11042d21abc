import { settleBatchJobs } from './batch/run.ts'
import { nextFiring, settleEventHandlers } from './event-handler/settle.ts'
import { settleProfileOrders } from './esim/orders.ts'
import { settleOrders } from './order/orders.ts'
import { settleDownloads } from './sim/downloads.ts'
import { settleSims } from './sim/lifecycle.ts'
import { settleTests } from './sim/testing-usage.ts'
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
]

/**
 * Does what time has brought to a world until `now` (UNIX milliseconds). The dispatcher calls it
 * once per call, before the handler, so that whatever is read or changed is as of now. Event handlers
 * change what comes after them: time goes on from one of their moments to the next.
 */
export function settle(world: World, now: number): void {
  for (let at = nextFiring(world, now); at !== undefined; at = nextFiring(world, now)) {
    for (const settleFamily of families) settleFamily(world, at)
    settleEventHandlers(world, at)
  }
  for (const settleFamily of families) settleFamily(world, now)
  settleEventHandlers(world, now)
}
