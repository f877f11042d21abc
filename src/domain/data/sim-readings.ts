import { fractionOf, hashPair } from '../random.ts'
import { dayMs, hourMs, minuteMs } from '../time.ts'
import type { TrafficProfileName } from '../traffic/profile.ts'

/** Milliseconds between two entries of a device of each kind. */
export const dataInterval: Readonly<Record<TrafficProfileName, number>> = {
  meter: 30 * minuteMs,
  tracker: 5 * minuteMs,
  camera: 10 * minuteMs,
  kiosk: 10 * minuteMs,
  router: 5 * minuteMs,
}

/** What a made-up device measures at a time: numbers, text, and what is nested. */
export type SimReading = Readonly<
  Record<string, number | string | Readonly<Record<string, number>>>
>

/** A random number that is the same for the same device, time and place in the reading: 0 to 1. */
type Chance = (nth: number) => number

const round = (value: number, digits = 1) => Number(value.toFixed(digits))
/** -1 to 1: how far the day is gone. */
const sun = (time: number) => Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
/** Falls from 100 to 20 percent in three weeks, then it is changed. */
const battery = (time: number) => Math.round(100 - 80 * ((time % (21 * dayMs)) / (21 * dayMs)))

const readings: Readonly<
  Record<TrafficProfileName, (seed: number, time: number, chance: Chance) => SimReading>
> = {
  meter: (seed, time, chance) => ({
    // Counts on and on: half a litre to two litres a minute.
    volume: round((time / minuteMs) * (0.0005 + 0.0015 * fractionOf(seed)) - 14_000, 3),
    flow: round(0.4 + 1.6 * chance(1)),
    temperature: round(18 + 7 * sun(time) + chance(2)),
    battery: battery(time),
  }),
  tracker: (seed, time, chance) => {
    const angle = (2 * Math.PI * (time % (6 * hourMs))) / (6 * hourMs)
    return {
      position: {
        lat: round(35.4 + 0.5 * fractionOf(seed) + 0.05 * Math.sin(angle), 5),
        lon: round(139.3 + 0.6 * fractionOf(hashPair(seed, 1)) + 0.05 * Math.cos(angle), 5),
      },
      speed: Math.round(60 * chance(1)),
      temperature: round(18 + 7 * sun(time) + chance(2)),
      battery: battery(time),
    }
  },
  camera: (_seed, time, chance) => ({
    motion: Math.floor(12 * chance(1) * (1 + sun(time))),
    temperature: round(30 + 6 * sun(time) + chance(2)),
    storage: round(40 + 50 * ((time % (7 * dayMs)) / (7 * dayMs))),
  }),
  kiosk: (_seed, time, chance) => ({
    sales: Math.floor(6 * chance(1) * (1 + sun(time))),
    temperature: round(4 + 1.5 * chance(2)),
    door: chance(3) < 0.03 ? 'open' : 'closed',
  }),
  router: (_seed, time, chance) => ({
    rsrp: -Math.round(75 + 30 * chance(1)),
    clients: Math.floor(25 * chance(2) * (1 + sun(time))),
    load: round(0.1 + 2 * chance(3), 2),
  }),
}

/** What a device of a kind measures at `time` (UNIX milliseconds); `seed` tells it from others. */
export function simReading(usage: TrafficProfileName, seed: number, time: number): SimReading {
  const own = hashPair(seed, Math.floor(time / 1000))
  return readings[usage](seed, time, (nth) => fractionOf(hashPair(own, nth)))
}
