import { fractionOf, hashPair } from '../../src/domain/random.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'

/** Something that happens in front of a camera, whether or not it notices. Times are UNIX milliseconds. */
export interface Happening {
  readonly type: 'motion' | 'sound' | 'other'
  readonly from: number
  readonly to: number
  /** 0 to 1: the faintest only sensitive cameras notice. */
  readonly strength: number
  readonly label: string | undefined
  /** Which one of its hour it is. */
  readonly index: number
}

/** How many things happen in each hour of a Japanese working day, and what share of it on other days. */
interface Scene {
  readonly hours: readonly number[]
  readonly weekend: number
  readonly labels: readonly (string | undefined)[]
}

function day(night: number, morning: number, midday: number, evening: number): readonly number[] {
  const parts = [
    [6, night],
    [2, morning],
    [13, midday],
    [3, evening],
  ] as const
  return parts.flatMap(([hours, perHour]) => Array<number>(hours).fill(perHour))
}

const scenes = {
  /** A shop's entrance: a camera of medium sensitivity notices about 5,000 things a day. */
  entrance: {
    hours: day(40, 230, 400, 140),
    weekend: 0.6,
    labels: ['person', 'person', 'bicycle'],
  },
  yard: { hours: day(1, 12, 18, 5), weekend: 0.3, labels: ['car', 'car', 'person', undefined] },
  office: { hours: day(0, 5, 14, 4), weekend: 0.1, labels: ['person', undefined] },
  store: { hours: day(1, 2, 3, 1), weekend: 0.8, labels: [undefined] },
} as const satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes

const japan = 9 * hourMs

/**
 * What happens in front of a camera in the hour that begins at `hour` (UNIX milliseconds), earliest
 * first. It follows from the camera's seed: the same in every run. Nothing lasts beyond its hour
 * and no two overlap. Times are whole tenths of a second and `no` milliseconds, by which those of
 * two cameras never fall together.
 */
export function happeningsIn(
  seed: number,
  no: number,
  sceneName: SceneName,
  hour: number,
): Happening[] {
  const scene: Scene = scenes[sceneName]
  const local = new Date(hour + japan)
  const usual = scene.hours[local.getUTCHours()] ?? 0
  const weekend = local.getUTCDay() % 6 === 0 ? scene.weekend : 1
  const hourSeed = hashPair(seed, hour / hourMs)
  const count = Math.round(usual * weekend * (0.9 + 0.2 * fractionOf(hourSeed)))
  const slot = hourMs / count
  return Array.from({ length: count }, (_, index) => {
    const own = hashPair(hourSeed, index)
    const chance = (nth: number) => fractionOf(hashPair(own, nth))
    const from = hour + tenths(slot * (index + 0.5 * chance(1))) + no
    const kind = chance(2)
    return {
      type: kind < 0.85 ? 'motion' : kind < 0.98 ? 'sound' : 'other',
      from,
      to: from + tenths(Math.min(2000 + 28_000 * chance(3) ** 2, slot * 0.45)),
      strength: chance(4),
      label: kind < 0.6 ? scene.labels[hashPair(own, 5) % scene.labels.length] : undefined,
      index,
    }
  })
}

function tenths(ms: number): number {
  return Math.floor(ms / 100) * 100
}

/** When a camera's network failed by itself in a stretch of time; merged. */
export function networkGaps(seed: number, network: 'steady' | 'shaky', range: Range): Range[] {
  const gaps: Range[] = []
  const first = Math.floor(range.from / dayMs)
  for (let date = first; date * dayMs < range.to; date += 1) {
    const daySeed = hashPair(seed ^ 0x5eed, date)
    const count = network === 'shaky' ? 6 + (daySeed % 6) : Number(daySeed % 4 === 0)
    const longest = (network === 'shaky' ? 20 : 6) * minuteMs
    const slot = dayMs / Math.max(count, 1)
    for (let index = 0; index < count; index += 1) {
      const own = hashPair(daySeed, index)
      const start = date * dayMs + Math.floor(slot * index + (slot - longest) * fractionOf(own))
      const length = minuteMs + Math.floor((longest - minuteMs) * fractionOf(hashPair(own, 1)))
      gaps.push({ from: start, to: start + length })
    }
  }
  return gaps
}
