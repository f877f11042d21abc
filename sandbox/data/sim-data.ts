import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { indexesBetween, timeOf, type OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { dataInterval, simReading } from '../../src/domain/data/sim-readings.ts'
import { hashText } from '../../src/domain/random.ts'
import type { Page } from '../db/paging.ts'
import type { SimRow } from '../sim/sims.ts'
import { windowsWith } from '../stats/service-usage.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { pageOfEntries, type DataQuery } from './entries.ts'

/** What an entry is of, as the API names it: the SIM, or its subscriber. */
type Owner = Pick<Required<DataEntry>, 'resourceType' | 'resourceId'>

/**
 * getDataFromSim and getDataFromSubscriber: what the SIM's device sent in the last 40 days while it
 * was in use and in a group that has Harvest Data on now. Derived from the seed, never stored. 400
 * for a period that ends before it begins.
 */
export function dataOfSim(
  { world, now }: Moment,
  sim: SimRow,
  owner: Owner,
  query: DataQuery,
): Page<DataEntry> {
  return pageOfEntries(query, now, (period) => entriesBetween(world, sim, owner, period))
}

function* entriesBetween(
  world: World,
  sim: SimRow,
  owner: Owner,
  period: OrderedPeriod,
): Generator<DataEntry> {
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
    yield { ...owner, time, contentType: 'application/json', content }
  }
}
