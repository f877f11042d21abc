import { beginEventHandlers } from './event-handler/begin.ts'
import { seededGroupId } from './group/groups.ts'
import { seedEntries } from './data/seed.ts'
import { seededSessions } from './gateways/seed-sessions.ts'
import { downloads } from './sim/downloads.ts'
import { insertHistory } from './sim/history.ts'
import { indexSim } from './sim/search-index.ts'
import { insertSession } from './sim/sessions.ts'
import { insertSim, insertSubscriber } from './sim/sims.ts'
import { prepare, transaction } from './db/sql.ts'
import type { World } from './world.ts'
import { seedGroups } from './group/seed.ts'
import { testPeriods } from './sim/testing-periods.ts'
import { drawSim } from './sim/seed/sim.ts'
import { wishesFor } from './sim/seed/specials.ts'
import { transfers } from './subscriber/transfers.ts'

/** SIMs that are written between two pauses: some twenty milliseconds. */
const piece = 500

/**
 * Fills an empty world with a fleet of `sims` SIMs (0 to 9,999,999) as they are at `now` (UNIX
 * milliseconds), piece by piece. Most of what else the world begins with (`collection`) is written
 * when it is first looked at. The same seed, size and moment give the same world; no SIMs means none of the
 * others either.
 */
export function* seeding(world: World, options: { sims: number; now: number }): Generator<void> {
  const { sims, now } = options
  if (sims === 0) return
  // What the other collections of the world begin with follows from this moment.
  prepare(world.db, 'UPDATE worlds SET seeded_time = ? WHERE id = ?').run(now, world.id)
  const groupIds = new Map(
    seedGroups[world.coverage].map(({ key }) => [key, seededGroupId(world, key)]),
  )
  const wishes = wishesFor(world.coverage, sims)
  const through = seededSessions(world, now)
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
    if (session) insertSession(world, no, through(sim, session))
    indexSim(world, sim, subscribers, tags)
    if (no % piece === 0) yield
  }
  seedEntries(world, now)
  // These go on from the start, whether somebody looks or not.
  for (const underWay of [downloads, testPeriods, transfers]) underWay.all(world)
  beginEventHandlers(world, now)
}

/** The same at once. */
export function seedWorld(world: World, options: { sims: number; now: number }): void {
  transaction(world.db, () => Array.from(seeding(world, options)))
}
