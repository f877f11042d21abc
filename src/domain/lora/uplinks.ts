import { indexesBetween, lastIndex, timeOf } from '../data/schedule.ts'
import type { OrderedPeriod, Schedule } from '../data/schedule.ts'
import { fractionOf, hashPair } from '../random.ts'
import { dayMs } from '../time.ts'
import { downlinkLifeMs } from './downlink.ts'

/** Something that a device sent. */
export interface Uplink {
  readonly time: number
  /** The payload in lower-case hexadecimal: temperature (0.1 degrees, 16 bits), humidity, battery. */
  readonly data: string
  readonly fPort: number
  /** dBm. */
  readonly rssi: number
  /** dB. */
  readonly snr: number
}

function uplinkOf(schedule: Schedule, index: number): Uplink {
  const time = timeOf(schedule, index)
  const own = hashPair(schedule.seed, index)
  const chance = (nth: number) => fractionOf(hashPair(own, nth))
  const sun = Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
  const temperature = Math.round(180 + 70 * sun + 15 * chance(1))
  const humidity = Math.round(60 - 20 * sun + 8 * chance(2))
  const battery = Math.max(5, 100 - Math.floor((time - schedule.firstUplink) / (10 * dayMs)))
  return {
    time,
    data: hex(temperature, 4) + hex(humidity, 2) + hex(battery, 2),
    fPort: 2,
    rssi: -Math.round(70 + 40 * chance(3)),
    snr: Math.round(10 - 18 * chance(4)),
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
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

/**
 * What has become at `now` of a message that was sent to a device at `queuedTime`: it waits for
 * the next uplink, which fetches it, and is dropped after two hours.
 */
export function downlinkState(
  schedule: Schedule,
  queuedTime: number,
  now: number,
): 'waiting' | 'delivered' | 'dropped' {
  const dropped = queuedTime + downlinkLifeMs
  const before = lastIndex(schedule, queuedTime)
  const comes = lastIndex(schedule, dropped - 1) > before
  if (comes && now >= timeOf(schedule, before + 1)) return 'delivered'
  return now < dropped ? 'waiting' : 'dropped'
}
