import { createGroup } from '../store/groups.ts'
import { insertHistory } from '../store/history.ts'
import { idFrom } from '../store/past-sessions.ts'
import { indexSim } from '../store/search-index.ts'
import { insertSession } from '../store/sessions.ts'
import { insertSim, insertSubscriber } from '../store/sims.ts'
import { dayMs } from '../../src/domain/time.ts'
import { simIndexes } from '../store/tables.ts'
import { transaction } from '../sql.ts'
import type { World } from '../world.ts'
import { seedCredentials } from './credentials.ts'
import { groups } from './groups.ts'
import { drawSim } from './sim.ts'
import { wishesFor } from './specials.ts'

/**
 * Fills an empty world with a fleet of `sims` SIMs (0 to 9,999,999) and its groups and credential sets, as
 * they are at `now` (UNIX milliseconds). The same seed, size and moment give the same fleet; no SIMs
 * means none of the others either.
 */
export function seedWorld(world: World, options: { sims: number; now: number }): void {
  const { sims, now } = options
  if (sims === 0) return
  transaction(world.db, () => {
    const groupIds = seedGroups(world, now)
    seedCredentials(world, now)
    const wishes = wishesFor(world.coverage, sims)
    const rebuild = sims >= 5_000
    if (rebuild) world.db.exec(simIndexes.drop)
    for (let no = 1; no <= sims; no += 1) {
      const { sim, tags, subscribers, history, session } = drawSim(
        world,
        no,
        now,
        groupIds,
        wishes.get(no),
      )
      insertSim(world, sim)
      for (const subscriber of subscribers) insertSubscriber(world, subscriber)
      for (const row of history) insertHistory(world, no, row)
      if (session) insertSession(world, no, session)
      indexSim(world, sim, subscribers, tags)
    }
    if (rebuild) world.db.exec(simIndexes.create)
  })
}

/** Writes the coverage's groups; their ids by the keys that fleets know them by. */
function seedGroups(world: World, now: number): Map<string, string> {
  return new Map(
    groups[world.coverage].map(({ key, tags, configuration }, index) => {
      const groupId = idFrom(`${world.seed}/group/${key}`)
      createGroup(world, { groupId, tags, configuration }, now - (900 - 40 * index) * dayMs)
      return [key, groupId]
    }),
  )
}
