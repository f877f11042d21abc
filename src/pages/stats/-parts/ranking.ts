import type { Sim } from '../../../api/generated/models/sim.ts'
import type { TrafficVolumeRanking } from '../../../api/generated/models/trafficVolumeRanking.ts'

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
