import { fractionOf, hashPair } from '../random.ts'
import type { Month } from './curve.ts'
import { trafficProfiles, type TrafficProfileName } from './profile.ts'

/** Bytes and packets, whole numbers, named as the API's statistics name them. */
export interface Traffic {
  readonly uploadByteSizeTotal: number
  readonly downloadByteSizeTotal: number
  readonly uploadPacketSizeTotal: number
  readonly downloadPacketSizeTotal: number
}

/**
 * What a SIM would send and receive in a whole month, in packets of one size each way: so there are
 * never bytes without a packet that carried them.
 */
export interface Volume {
  readonly uploadPackets: number
  readonly uploadPacketBytes: number
  readonly downloadPackets: number
  readonly downloadPacketBytes: number
}

/** The volume of a month. `sim` is the SIM's hash. */
export function monthlyVolume(sim: number, profile: TrafficProfileName, month: Month): Volume {
  const usual = trafficProfiles[profile]
  const ofSim = Math.exp(usual.spread * bell(hashPair(sim, -1)))
  const ofMonth = around(hashPair(sim, month.index), 0.15)
  const bytes = usual.monthlyBytes * ofSim * ofMonth
  const uploadShare = Math.min(0.99, usual.uploadShare * around(hashPair(sim, -2), 0.1))
  // Devices differ a little in what they put into a packet.
  const size = around(hashPair(sim, -3), 0.2)
  const uploadPacketBytes = Math.max(1, Math.round(usual.uploadPacketBytes * size))
  const downloadPacketBytes = Math.max(1, Math.round(usual.downloadPacketBytes * size))
  return {
    uploadPackets: Math.ceil((bytes * uploadShare) / uploadPacketBytes),
    uploadPacketBytes,
    downloadPackets: Math.ceil((bytes * (1 - uploadShare)) / downloadPacketBytes),
    downloadPacketBytes,
  }
}

/** How often a SIM would call upon a data service in a whole month. `sim` is its hash. */
export function monthlyRequests(sim: number, profile: TrafficProfileName, month: Month): number {
  const ofSim = around(hashPair(sim, -4), 0.5)
  const ofMonth = around(hashPair(sim, ~month.index), 0.1)
  return Math.round(trafficProfiles[profile].monthlyRequests * ofSim * ofMonth)
}

/** A factor evenly spread around 1, at most `reach` away from it. */
function around(hash: number, reach: number): number {
  return 1 + reach * (2 * fractionOf(hash) - 1)
}

/** A number close to the normal distribution (mean 0, deviation 1), but never beyond 3.5: the sum of the four bytes. */
function bell(hash: number): number {
  const sum = (hash >>> 24) + ((hash >>> 16) & 255) + ((hash >>> 8) & 255) + (hash & 255)
  return (sum - 510) / 147.8
}
