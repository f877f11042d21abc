import { csvLine, type CsvCell } from '../../src/domain/csv.ts'
import { dateOf } from './present.ts'
import { serviceStatsOfEverySim } from './service-usage.ts'
import type { SimRow } from '../sim/sims.ts'
import { airStatsOfEverySim } from './usage.ts'
import type { World } from '../world.ts'
import type { ProducedFile } from '../files/producers.ts'
import type { AirStatsRequest, ServiceStatsRequest } from '../files/requests.ts'

/** A table with a line for each thing that was counted of a SIM in a period, or only its header. */
function* lines<Stats extends { readonly start: number }>(
  { period }: AirStatsRequest | ServiceStatsRequest,
  columns: readonly string[],
  sims: Iterable<{ readonly sim: SimRow; readonly stats: readonly Stats[] }>,
  counted: (stats: Stats) => Iterable<readonly CsvCell[]>,
): Generator<string> {
  yield csvLine(['date', 'simId', 'imsi', ...columns])
  for (const { sim, stats } of sims) {
    for (const one of stats) {
      const date = dateOf(period, one.start)
      for (const cells of counted(one)) yield csvLine([date, sim.simId, sim.imsi, ...cells])
    }
  }
}

const volumes = [
  'uploadByteSizeTotal',
  'downloadByteSizeTotal',
  'uploadPacketSizeTotal',
  'downloadPacketSizeTotal',
] as const

/** exportAirStats: a line per SIM, period and speed class. */
export function airStatsFile(world: World, request: AirStatsRequest, at: number): ProducedFile {
  const sims = airStatsOfEverySim(world, request, at)
  return {
    name: `air-usage-${request.period}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: lines(request, ['speedClass', ...volumes], sims, ({ bySpeedClass }) =>
      Array.from(bySpeedClass, ([name, used]) => [name, ...volumes.map((key) => used[key])]),
    ),
  }
}

/** exportBeamStats and the like: a line per SIM, period and name that is counted. */
export function serviceStatsFile(
  world: World,
  request: ServiceStatsRequest,
  at: number,
): ProducedFile {
  const sims = serviceStatsOfEverySim(world, request.service, request, at)
  return {
    name: `${request.service}-usage-${request.period}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: lines(request, ['type', 'count'], sims, ({ counts }) => counts),
  }
}
