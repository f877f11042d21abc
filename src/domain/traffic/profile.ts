/** How a kind of device uses the network. What one SIM does follows from its profile and its own hash. */
export interface TrafficProfile {
  /** Bytes of the median SIM's month, both directions together. */
  readonly monthlyBytes: number
  /** How far SIMs lie apart: the standard deviation of the volume's natural logarithm. */
  readonly spread: number
  /** How often the median SIM calls upon a data service in a month, where it uses one. */
  readonly monthlyRequests: number
  /** The share of the bytes that goes up, 0 to 1. */
  readonly uploadShare: number
  /** Mean bytes of a packet. */
  readonly uploadPacketBytes: number
  readonly downloadPacketBytes: number
  /** The volume of a Saturday or Sunday, where a weekday's is 1. */
  readonly weekend: number
  /** How far days of a kind differ: 0.2 is up to a fifth more or less. Slots of an hour differ twice as far. */
  readonly unevenness: number
  /** The weights of the hours of the day, from midnight in Japan on. */
  readonly hours: readonly number[]
  /** The device sends in every n-th five-minute slot, and next to nothing in between. */
  readonly everySlots: number
}

const flat = Array.from({ length: 24 }, () => 10)
const waking = [2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 11, 12, 11, 10, 10, 11, 12, 12, 11, 9, 7, 5, 3]
const office = [1, 1, 1, 1, 1, 1, 2, 4, 9, 14, 15, 14, 10, 14, 15, 14, 13, 11, 7, 5, 3, 2, 2, 1]
const driving = [1, 1, 1, 1, 2, 5, 9, 13, 14, 12, 11, 11, 9, 11, 12, 12, 13, 13, 10, 6, 4, 2, 1, 1]
const watching = [
  8, 8, 8, 8, 8, 8, 9, 10, 12, 13, 13, 13, 13, 13, 13, 13, 13, 12, 11, 10, 9, 9, 8, 8,
]

export const trafficProfiles = {
  meter: {
    monthlyBytes: 3e6,
    monthlyRequests: 1_440,
    spread: 0.4,
    uploadShare: 0.65,
    uploadPacketBytes: 150,
    downloadPacketBytes: 70,
    weekend: 1,
    unevenness: 0.1,
    hours: flat,
    everySlots: 6,
  },
  tracker: {
    monthlyBytes: 25e6,
    monthlyRequests: 20_000,
    spread: 0.7,
    uploadShare: 0.75,
    uploadPacketBytes: 260,
    downloadPacketBytes: 90,
    weekend: 0.35,
    unevenness: 0.5,
    hours: driving,
    everySlots: 1,
  },
  camera: {
    monthlyBytes: 6e9,
    monthlyRequests: 4_000,
    spread: 0.6,
    uploadShare: 0.96,
    uploadPacketBytes: 1150,
    downloadPacketBytes: 80,
    weekend: 0.9,
    unevenness: 0.3,
    hours: watching,
    everySlots: 1,
  },
  kiosk: {
    monthlyBytes: 400e6,
    monthlyRequests: 9_000,
    spread: 0.8,
    uploadShare: 0.25,
    uploadPacketBytes: 220,
    downloadPacketBytes: 900,
    weekend: 1.4,
    unevenness: 0.35,
    hours: waking,
    everySlots: 1,
  },
  router: {
    monthlyBytes: 15e9,
    monthlyRequests: 30_000,
    spread: 0.9,
    uploadShare: 0.15,
    uploadPacketBytes: 180,
    downloadPacketBytes: 1080,
    weekend: 0.3,
    unevenness: 0.45,
    hours: office,
    everySlots: 1,
  },
} as const satisfies Record<string, TrafficProfile>

export type TrafficProfileName = keyof typeof trafficProfiles
