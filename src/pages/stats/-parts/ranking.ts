import { useQueries } from '@tanstack/react-query'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { TrafficVolumeRanking } from '../../../api/generated/models/trafficVolumeRanking.ts'
import { subscribersOf } from '../../../domain/sim/sim.ts'

/** A place in the ranking. */
export interface RankedSim {
  /** From 1. */
  readonly place: number
  readonly imsi: string
  /** Bytes. */
  readonly volume: number
  /** Of the volume of all that are listed, 0 to 1. */
  readonly share: number
  /** The SIM with this IMSI, once it is known. */
  readonly sim: Sim | undefined
}

/** The ranking as rows (searchSubscriberTrafficVolumeRanking), with the SIMs that are known. */
export function rankedSims(
  ranking: readonly TrafficVolumeRanking[],
  sims: ReadonlyMap<string, Sim>,
): RankedSim[] {
  const whole = ranking.reduce((sum, { trafficVolume = 0 }) => sum + trafficVolume, 0)
  return ranking.map(({ imsi = '', trafficVolume = 0 }, at) => ({
    place: at + 1,
    imsi,
    volume: trafficVolume,
    share: whole > 0 ? trafficVolume / whole : 0,
    sim: sims.get(imsi),
  }))
}

/** SIMs that are looked for in one call. */
const chunk = 50

/** The SIMs with these IMSIs, as far as they have been found (searchSims). */
export function useSimsByImsi(
  imsis: readonly string[],
  enabled: boolean,
): ReadonlyMap<string, Sim> {
  const chunks = Array.from({ length: Math.ceil(imsis.length / chunk) }, (_, at) =>
    imsis.slice(at * chunk, (at + 1) * chunk),
  )
  return useQueries({
    queries: chunks.map((some) =>
      getSearchSimsQueryOptions(
        { imsi: [some.join(',')], search_type: 'or', limit: 100 },
        { query: { enabled } },
      ),
    ),
    combine: (answers) =>
      new Map(
        answers
          .flatMap(({ data }) => data?.data ?? [])
          .flatMap((sim) => subscribersOf(sim).map(({ imsi }): [string, Sim] => [imsi, sim])),
      ),
  })
}
