import { fractionOf, hashPair } from '../random.ts'
import { dayMs } from '../time.ts'
import { downlinkLifeMs } from './downlink.ts'

/** When a made-up device sends. Times are UNIX milliseconds. */
export interface Schedule {
  /** What its lateness and its values follow from. */
  readonly seed: number
  readonly firstUplink: number
  /** Milliseconds between uplinks. */
  readonly interval: number
  /** After this moment it sends no more; Infinity while it goes on. */
  readonly end: number
}

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

/** When the uplink with this number comes: a little late each time, but for the first. */
function timeOf({ seed, firstUplink, interval }: Schedule, index: number): number {
  const late = index === 0 ? 0 : 0.2 * interval * fractionOf(hashPair(seed, index))
  return firstUplink + index * interval + Math.floor(late)
}

/** The number of the last uplink until `time`, -1 where there is none. */
function lastIndex(schedule: Schedule, time: number): number {
  const until = Math.min(time, schedule.end)
  const index = Math.floor((until - schedule.firstUplink) / schedule.interval)
  if (index < 0) return -1
  return timeOf(schedule, index) <= until ? index : index - 1
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

/**
 * The uplinks from `from` to `to`, both included. They are made one by one, so that a page of them
 * costs no more than it holds.
 */
export function* uplinksBetween(
  schedule: Schedule,
  { from, to, sort }: { readonly from: number; readonly to: number; readonly sort: 'asc' | 'desc' },
): Generator<Uplink> {
  const last = lastIndex(schedule, to)
  const first = Math.max(0, Math.floor((from - schedule.firstUplink) / schedule.interval))
  for (let step = 0; step <= last - first; step += 1) {
    const uplink = uplinkOf(schedule, sort === 'asc' ? first + step : last - step)
    if (uplink.time >= from) yield uplink
  }
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
