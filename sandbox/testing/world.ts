import { openDatabase } from '../db/db.ts'
import type { Coverage, World } from '../world.ts'
import { Worlds } from '../worlds.ts'

/** A fresh operator's empty world in memory, for unit tests of store modules. Its clock stands at `now`. */
export function testWorld(
  options: { coverage?: Coverage; seed?: string; now?: number } = {},
): World {
  const { coverage = 'jp', seed = 'test', now = Date.UTC(2025, 5, 15, 12) } = options
  const worlds = new Worlds(openDatabase())
  const operator = worlds.create({ seed, coverages: [coverage], clock: { now, frozen: true } })
  const world = worlds.world(operator.operatorId, coverage)
  if (!world) throw new Error('no world was made')
  return world
}
