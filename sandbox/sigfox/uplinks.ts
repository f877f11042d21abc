import { indexesBetween, lastIndex, timeOf } from '../../src/domain/data/schedule.ts'
import type { OrderedPeriod, Schedule } from '../../src/domain/data/schedule.ts'
import { fractionOf, hashPair } from '../../src/domain/random.ts'
import { dayMs } from '../../src/domain/time.ts'

/** Something that a device sent. */
export interface Uplink {
  readonly time: number
  /**
   * The payload, twelve bytes in lower-case hexadecimal: a counter (16 bits), temperature (0.1
   * degrees, 16 bits), voltage (mV, 16 bits), and six bytes that say nothing.
   */
  readonly data: string
  /** Runs from 0 to 4095 and begins again. */
  readonly seqNumber: number
  readonly lqi: Quality
  /** dBm. */
  readonly rssi: number
  /** dB. */
  readonly snr: number
}

/** How well it was received: the network tells it in four steps. */
type Quality = 'Excellent' | 'Good' | 'Average' | 'Limit'

/** How a custom format of a binary parser would describe the payload. */
export const payloadFormat = 'ctr:0:uint:16 tmp:2:int:16:/10 vlt:4:uint:16:/1000'

function uplinkOf(schedule: Schedule, index: number): Uplink {
  const time = timeOf(schedule, index)
  const own = hashPair(schedule.seed, index)
  const chance = (nth: number) => fractionOf(hashPair(own, nth))
  const sun = Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
  const temperature = Math.round(140 + 60 * sun + 12 * chance(1))
  const aged = Math.floor((time - schedule.firstUplink) / (2 * dayMs))
  const voltage = Math.max(2400, 3300 - 2 * aged - Math.round(20 * chance(2)))
  const rssi = -Math.round(98 + 40 * chance(3))
  return {
    time,
    data: hex(index % 0x1_00_00) + hex(temperature) + hex(voltage) + '0'.repeat(12),
    seqNumber: index % 4096,
    lqi: qualityOf(rssi),
    rssi,
    snr: Math.round(8 + 18 * chance(4)),
  }
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function qualityOf(rssi: number): Quality {
  if (rssi > -108) return 'Excellent'
  if (rssi > -122) return 'Good'
  return rssi > -132 ? 'Average' : 'Limit'
}

/** The latest uplink until `now`; undefined for a device that was never heard of. */
export function latestUplink(schedule: Schedule, now: number): Uplink | undefined {
  const index = lastIndex(schedule, now)
  return index < 0 ? undefined : uplinkOf(schedule, index)
}

/** The uplinks of a period, one by one. */
export function* uplinksBetween(schedule: Schedule, period: OrderedPeriod): Generator<Uplink> {
  for (const index of indexesBetween(schedule, period)) yield uplinkOf(schedule, index)
}
