import { settleSims } from './sim/lifecycle.ts'
import { settleTransfers } from './subscriber/transfers.ts'
import type { World } from './world.ts'

/** What time brings, family by family. Each costs one index look-up when nothing is due. */
const families: readonly ((world: World, now: number) => void)[] = [settleSims, settleTransfers]

/**
 * Does what time has brought to a world until `now` (UNIX milliseconds). The dispatcher calls it
 * once per call, before the handler, so that whatever is read or changed is as of now.
 */
export function settle(world: World, now: number): void {
  for (const settleFamily of families) settleFamily(world, now)
}
