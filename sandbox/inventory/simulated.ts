import type { Value } from '../../src/domain/inventory/value.ts'
import { fractionOf, hashPair } from '../../src/domain/random.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'

/** What a resource holds: one value, or one for each of its instances. */
export type Held = Value | Readonly<Record<string, Value>>

/** When and of whom something is read. */
export interface Point {
  /** Of the device: what its numbers follow from. */
  readonly seed: number
  readonly instance: number
  /** UNIX milliseconds. */
  readonly time: number
  readonly device: {
    readonly manufacturer?: string | undefined
    readonly modelNumber?: string | undefined
    readonly serialNumber?: string | undefined
    readonly firmwareVersion?: string | undefined
    readonly ipAddress?: string | undefined
    readonly createdTime: number
  }
}

/** A resource of a simulated device. */
export interface Simulated {
  /** What it holds while nothing was written to it; absent for what is only written or executed. */
  readonly reads?: (point: Point) => Held
  /** It changes by itself, so that one who observes it hears of it. */
  readonly changes?: true
}

const steady = (reads: (point: Point) => Held): Simulated => ({ reads })
const changing = (reads: (point: Point) => Held): Simulated => ({ reads, changes: true })
const silent: Simulated = {}

/** A number between two that moves a little from one ten minutes to the next. */
function moving({ seed, instance, time }: Point, salt: number, low: number, high: number): number {
  const step = Math.floor(time / (10 * minuteMs))
  const drift = Math.sin((2 * Math.PI * (time % dayMs)) / dayMs + (seed % 7))
  const chance = fractionOf(hashPair(hashPair(seed + instance, salt), step))
  return low + ((high - low) * (drift + 1) * 0.4 + (high - low) * 0.2 * chance)
}

/** `Apr 24, 2018 7:28:17 AM`: how the platform writes the times of devices. */
export function deviceTime(ms: number): string {
  const date = new Date(ms)
  const day = date.toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const [hours, minutes, seconds] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
  const two = (value: number) => String(value).padStart(2, '0')
  const half = hours < 12 ? 'AM' : 'PM'
  return `${day} ${hours % 12 || 12}:${two(minutes)}:${two(seconds)} ${half}`
}

const battery = ({ seed, time, device }: Point): number => {
  const cycle = 20 * dayMs
  const age = Math.max(0, time - device.createdTime) + (seed % 1000) * 0.01 * dayMs
  return Math.round(100 - 70 * ((age % cycle) / cycle))
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** A way of some kilometres around Tsukuba, once in two hours. */
function position({ seed, time }: Point): { readonly lat: number; readonly lon: number } {
  const angle = (2 * Math.PI * (time % (2 * hourMs))) / (2 * hourMs) + (seed % 6)
  return { lat: 36.08 + 0.012 * Math.sin(angle), lon: 140.11 + 0.016 * Math.cos(angle) }
}

const opened = ({ instance, device, time }: Point) =>
  Math.max(0, Math.floor((time - device.createdTime) / ((instance + 1) * 23 * minuteMs)))

/** What simulated devices can do, by the ids of objects and resources. */
export const simulated: Readonly<Record<number, Readonly<Record<number, Simulated>>>> = {
  3: {
    0: steady(({ device }) => device.manufacturer ?? ''),
    1: steady(({ device }) => device.modelNumber ?? ''),
    2: steady(({ device }) => device.serialNumber ?? ''),
    3: steady(({ device }) => device.firmwareVersion ?? ''),
    4: silent,
    5: silent,
    6: steady(() => ({ 0: 1, 1: 5 })),
    7: changing((point) => ({ 0: 3300 + 8 * battery(point), 1: 5000 })),
    9: changing(battery),
    10: changing((point) => Math.round(moving(point, 10, 18_000, 34_000))),
    11: steady(() => ({ 0: 0 })),
    12: silent,
    13: changing(({ time }) => deviceTime(time)),
    14: steady(() => '+09:00'),
    15: steady(() => 'Asia/Tokyo'),
    16: steady(() => 'U'),
    21: steady(() => 65_536),
  },
  4: {
    0: steady(() => 6),
    2: changing((point) => Math.round(moving(point, 2, -112, -71))),
    4: steady(({ device }) => ({ 0: device.ipAddress ?? '' })),
    8: changing((point) => 20_480 + ((Math.floor(point.time / (6 * hourMs)) + point.seed) % 3)),
  },
  5: {
    0: silent,
    1: steady(() => ''),
    2: silent,
    3: steady(() => 0),
    5: steady(() => 0),
  },
  6: {
    0: changing((point) => round(position(point).lat, 6)),
    1: changing((point) => round(position(point).lon, 6)),
    5: changing(({ time }) => deviceTime(time - (time % minuteMs))),
    6: changing((point) => round(moving(point, 6, 0, 14), 1)),
  },
  7: {
    2: changing(({ time, device }) => Math.floor((time - device.createdTime) / (7 * minuteMs))),
    3: changing(({ time, device }) => Math.floor((time - device.createdTime) / (31 * minuteMs))),
    6: silent,
    7: silent,
  },
  26241: {
    0: changing((point) => round(moving(point, 1, 14, 31), 1)),
    1: steady(() => 22.5),
    2: steady(() => false),
    3: steady(() => 'auto'),
    4: silent,
    5: steady(({ device }) => deviceTime(device.createdTime)),
    6: steady(() => ({ 0: 40, 1: 65 })),
  },
  26242: {
    0: changing((point) => opened(point) % 2 === 1),
    1: changing(opened),
    2: steady(({ instance }) => `Door ${instance + 1}`),
  },
}
