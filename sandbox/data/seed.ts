import { dayMs, hourMs } from '../../src/domain/time.ts'
import { rowsWhere } from '../db/rows.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { writeEntry } from './sources.ts'

/** What does not follow from the seed: entries whose device has a clock that is wrong. */
export function seedEntries(world: World, now: number): void {
  for (const { simId } of rowsWhere<SimRow>(world, 'sims', "sends = 'strange'")) {
    for (const time of [now + 2 * hourMs, now + 365 * dayMs, now - 39 * dayMs]) {
      const content = JSON.stringify({ temperature: 21.5, clock: 'wrong' })
      const source = { resourceType: 'Sim', resourceId: simId } as const
      writeEntry(world, { ...source, time, contentType: 'application/json', content })
    }
  }
}
