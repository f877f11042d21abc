import { csvLine } from '../../src/domain/csv.ts'
import { dateOf } from './present.ts'
import { airStatsOfEverySim } from './usage.ts'
import type { World } from '../world.ts'
import type { ProducedFile } from '../files/producers.ts'
import type { AirStatsRequest } from '../files/requests.ts'

const header = [
  'date',
  'simId',
  'imsi',
  'speedClass',
  'uploadByteSizeTotal',
  'downloadByteSizeTotal',
  'uploadPacketSizeTotal',
  'downloadPacketSizeTotal',
] as const

/** exportAirStats: a line per SIM, period and speed class; only the header where nothing was used. */
export function airStatsFile(world: World, request: AirStatsRequest, at: number): ProducedFile {
  return {
    name: `air-usage-${request.period}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: lines(world, request, at),
  }
}

function* lines(world: World, request: AirStatsRequest, at: number): Generator<string> {
  yield csvLine(header)
  for (const { sim, stats } of airStatsOfEverySim(world, request, at)) {
    for (const { start, bySpeedClass } of stats) {
      const date = dateOf(request.period, start)
      for (const [speedClass, traffic] of bySpeedClass) {
        const { uploadByteSizeTotal, downloadByteSizeTotal } = traffic
        const { uploadPacketSizeTotal, downloadPacketSizeTotal } = traffic
        const bytes = [uploadByteSizeTotal, downloadByteSizeTotal]
        const packets = [uploadPacketSizeTotal, downloadPacketSizeTotal]
        yield csvLine([date, sim.simId, sim.imsi, speedClass, ...bytes, ...packets])
      }
    }
  }
}
