import { transaction } from '../db/sql.ts'
import { happened } from '../event-handler/work.ts'
import type { World } from '../world.ts'
import { recordHistory } from './history.ts'
import { indexSim } from './search-index.ts'
import { setSubscriberStatus, subscribersOf, updateSim, type SimRow } from './sims.ts'

/**
 * Writes a changed SIM with all that follows from it: the status of its primary subscriber (of all
 * of them when it is terminated), its search row, and a history entry when its status, speed class
 * or group became another. `time` is when it changed, UNIX milliseconds.
 */
export function saveSim(world: World, before: SimRow, after: SimRow, time: number): SimRow {
  return transaction(world.db, () => {
    updateSim(world, after)
    const statusChanged = before.status !== after.status
    const subscribers = subscribersOf(world, after)
    const affected = subscribers.filter(
      ({ imsi }) => imsi === after.imsi || after.status === 'terminated',
    )
    if (statusChanged) {
      for (const subscriber of affected) {
        subscriber.status = after.status
        setSubscriberStatus(world, after.no, subscriber.imsi, after.status)
      }
    }
    indexSim(world, after, subscribers)
    if (
      statusChanged ||
      before.speedClass !== after.speedClass ||
      before.groupId !== after.groupId
    ) {
      const primary = affected.filter(({ imsi }) => imsi === after.imsi)
      recordHistory(world, after, statusChanged ? affected : primary, time)
    }
    tellHandlers(world, before, after, time)
    return after
  })
}

/** Event handlers hear what became of a SIM; one that is terminated leaves its group by it. */
function tellHandlers(world: World, before: SimRow, after: SimRow, time: number): void {
  const sim = after.status === 'terminated' ? { ...after, groupId: before.groupId } : after
  if (before.status !== after.status && before.status !== 'shipped') {
    happened(world, sim, 'status', time, { oldStatus: before.status, newStatus: after.status })
  }
  if (before.speedClass !== after.speedClass) {
    const [oldSpeedClass, newSpeedClass] = [before.speedClass, after.speedClass]
    happened(world, sim, 'speedClass', time, { oldSpeedClass, newSpeedClass })
  }
  if (before.expired === 0 && after.expired === 1) happened(world, sim, 'expiry', time)
  if (before.online < after.online || before.groupId !== after.groupId) {
    happened(world, after, 'traffic', time)
  }
}
