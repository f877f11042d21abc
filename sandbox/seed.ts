import { createGroup } from './group/groups.ts'
import { insertHistory } from './sim/history.ts'
import { idFrom } from './sim/past-sessions.ts'
import { indexSim } from './sim/search-index.ts'
import { insertSession } from './sim/sessions.ts'
import { insertSim, insertSubscriber } from './sim/sims.ts'
import { dayMs } from '../src/domain/time.ts'
import { simIndexes } from './sim/tables.ts'
import { transaction } from './db/sql.ts'
import type { World } from './world.ts'
import { seedCredentials } from './credential/seed.ts'
import { groups } from './group/seed.ts'
import { drawSim } from './sim/seed/sim.ts'
import { wishesFor } from './sim/seed/specials.ts'

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
