import type { Traffic } from '../../src/domain/traffic/volume.ts'
import { collection } from '../db/collection.ts'
import { forget } from '../db/memory.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'

/** What was put into a SIM's statistics by hand, beside what follows from its device. */
export interface Inserted {
  readonly simId: string
  /** UNIX milliseconds. */
  readonly time: number
  /** By speed class. */
  readonly traffic?: Readonly<Record<string, Traffic>>
  /** Of Beam: by the way in or out. */
  readonly counts?: Readonly<Record<string, number>>
}

const stored = collection<Inserted>('insertedStats', {
  id: ({ simId, time, counts }) => `${simId}/${counts ? 'beam' : 'air'}/${time}`,
  kind: 'Resource',
})

/** Inserts statistics. 400 where there are some of their kind at this moment. */
export function insertStats(world: World, entry: Inserted): void {
  const kind = entry.counts ? 'beam' : 'air'
  if (stored.find(world, `${entry.simId}/${kind}/${entry.time}`)) {
    throw badRequest(
      'unixtime',
      'data with the same timestamp already exists',
      '同じタイムスタンプのデータが既に存在します',
    )
  }
  stored.put(world, entry)
  forget(world)
}

/** What was inserted, by SIM. */
export function insertedStats(world: World): ReadonlyMap<string, readonly Inserted[]> {
  return Map.groupBy(stored.all(world), ({ simId }) => simId)
}

/** The traffic among it: of a speed class, or of all of them. */
export function extraOf(inserted: readonly Inserted[], speedClass?: string) {
  return inserted.flatMap(({ time, traffic = {} }) =>
    Object.entries(traffic).flatMap(([name, one]) =>
      speedClass === undefined || name === speedClass ? [{ time, traffic: one }] : [],
    ),
  )
}
