import { rowsWhere } from '../db/rows.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { begin } from './looks.ts'
import { setIgnored, watchersOf } from './store.ts'

/**
 * Has the handlers that a world begins with watch from `at` (UNIX milliseconds) on. Of the group that
 * one of them watches, a SIM ignores it.
 */
export function beginEventHandlers(world: World, at: number): void {
  for (const watcher of watchersOf(world).all) {
    begin(world, watcher, at)
    const { handler, target } = watcher
    if (target.kind !== 'group') continue
    const [member] = rowsWhere<SimRow>(world, 'sims', 'group_id = ? ORDER BY no LIMIT 1', target.id)
    if (member) setIgnored(world, handler.handlerId, member.imsi, true)
  }
}
