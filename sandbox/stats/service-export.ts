import { csvLine } from '../../src/domain/csv.ts'
import { dateOf } from './present.ts'
import { serviceStatsOfEverySim } from './service-usage.ts'
import type { World } from '../world.ts'
import type { ProducedFile } from '../files/producers.ts'
import type { ServiceStatsRequest } from '../files/requests.ts'

const header = ['date', 'simId', 'imsi', 'type', 'count'] as const

/** A line per SIM, period and name that is counted; only the header where nothing was used. */
export function serviceStatsFile(
  world: World,
  request: ServiceStatsRequest,
  at: number,
): ProducedFile {
  return {
    name: `${request.service}-usage-${request.period}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: lines(world, request, at),
  }
}

function* lines(world: World, request: ServiceStatsRequest, at: number): Generator<string> {
  yield csvLine(header)
  for (const { sim, stats } of serviceStatsOfEverySim(world, request.service, request, at)) {
    for (const { start, counts } of stats) {
      const date = dateOf(request.period, start)
      for (const [name, count] of counts) {
        yield csvLine([date, sim.simId, sim.imsi, name, count])
      }
    }
  }
}
