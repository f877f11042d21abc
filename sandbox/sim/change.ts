import { transaction } from '../db/sql.ts'
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
    return after
  })
}
