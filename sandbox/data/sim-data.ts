import { indexesBetween, timeOf, type OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { dataInterval, simReading } from '../../src/domain/data/sim-readings.ts'
import { hashText } from '../../src/domain/random.ts'
import type { SimRow } from '../sim/sims.ts'
import { windowsWith } from '../stats/service-usage.ts'
import type { World } from '../world.ts'
import type { Sent } from './sources.ts'

/**
 * What a SIM's device sent in a period while it was in use and in a group that has Harvest Data on
 * now. Derived from the seed, never stored.
 */
export function* simEntries(world: World, sim: SimRow, period: OrderedPeriod): Generator<Sent> {
  const seed = hashText(`${world.seed}/${sim.simId}/data`)
  const schedule = {
    seed,
    firstUplink: sim.createdTime,
    interval: dataInterval[sim.usage],
    end: Number.POSITIVE_INFINITY,
  }
  const windows = windowsWith(world, 'harvest', sim)
  if (windows.length === 0) return
  for (const index of indexesBetween(schedule, period)) {
    const time = timeOf(schedule, index)
    if (!windows.some(({ fromMs, toMs }) => time >= fromMs && time < toMs)) continue
    const content = JSON.stringify(simReading(sim.usage, seed, time))
    yield { time, contentType: 'application/json', content }
  }
}
