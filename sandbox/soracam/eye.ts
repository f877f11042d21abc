import { hashText } from '../../src/domain/random.ts'
import {
  intersectRanges,
  mergeRanges,
  rangeAt,
  splitRange,
  subtractRanges,
  type Range,
} from '../../src/domain/soracam/timeline.ts'
import { hourMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import { happeningsIn, networkGaps, type Happening } from './activity.ts'
import type { CameraRow } from './cameras.ts'
import { rangesWhere, type StateKey } from './changes.ts'
import { keptPeriods, type KeptPeriod } from './licenses.ts'
import { onlineRanges } from './reboots.ts'

/** Something a camera noticed. Times are UNIX milliseconds. */
export interface Noticed extends Omit<Happening, 'to'> {
  readonly camera: CameraRow
  /** Undefined while it goes on. */
  readonly to: number | undefined
}

/** A piece of a recording, none longer than an hour. */
export interface Piece {
  readonly from: number
  /** Undefined while it goes on. */
  readonly to: number | undefined
}

/** The strength from which on something is noticed. */
const thresholds = { high: 0, medium: 0.2, low: 0.5 } as const

/**
 * What a camera saw of a stretch of time, as far as the cloud still has it: it was switched on,
 * connected and licensed, and its license keeps recordings that long.
 */
export class Eye {
  readonly camera: CameraRow
  readonly now: number
  /** When it saw anything; merged. */
  readonly awake: readonly Range[]
  readonly #seed: number
  /** Whether it sees something right now. */
  readonly #live: boolean
  /** When it had which kind of license, as far as the cloud keeps it. */
  readonly #kept: readonly KeptPeriod[]
  readonly #noticing: Readonly<Record<'motion' | 'sound', readonly Sensitive[]>>

  /** `range` is widened to whole hours; `now` is the operator's time. Both UNIX milliseconds. */
  constructor(world: World, camera: CameraRow, range: Range, now: number) {
    this.camera = camera
    this.now = now
    this.#seed = hashText(`${world.seed}/camera/${camera.no}`)
    const on = rangesWhere(world, camera.no, 'power', ['on'])
    const span = { from: Math.floor(range.from / hourMs) * hourMs, to: now + 1 }
    const running = intersectRanges(on, onlineRanges(world, camera.no, span))
    this.#live = rangeAt(running, now) !== undefined
    this.#kept = keptPeriods(world, camera, now)
    this.awake = intersectRanges(running, keptRanges(camera, this.#seed, this.#kept, range, now))
    this.#noticing = {
      motion: sensitiveRanges(world, camera.no, 'motion', 'motionSensitivity'),
      sound: sensitiveRanges(world, camera.no, 'sound', 'soundSensitivity'),
    }
  }

  /** What it noticed in the hour that begins at `hour`, earliest first. */
  noticedIn(hour: number): Noticed[] {
    if (intersectRanges(this.awake, [{ from: hour, to: hour + hourMs }]).length === 0) return []
    const { no, scene } = this.camera
    return happeningsIn(this.#seed, no, scene, hour).flatMap((happening) => {
      const awake = rangeAt(this.awake, happening.from)
      if (!awake || !this.#notices(happening)) return []
      const end = Math.min(happening.to, awake.to)
      const lasts = this.#live && end === this.now && happening.to > this.now
      const to = lasts ? undefined : end
      return [{ ...happening, camera: this.camera, to }]
    })
  }

  #notices({ type, from, strength }: Happening): boolean {
    if (type === 'other') return true
    const how = this.#noticing[type].find(({ ranges }) => rangeAt(ranges, from))
    return how !== undefined && strength >= how.threshold
  }

  /** The recordings that lie in an hour, earliest first; one is cut where the hour ends. */
  recordedIn(hour: number): Piece[] {
    const whole = { from: hour, to: hour + hourMs }
    const ranges = intersectRanges(this.#records(whole), [whole])
    return ranges.map(({ from, to }) => {
      const lasts = this.#live && to === this.now
      return { from, to: lasts ? undefined : to }
    })
  }

  /** The recordings of a stretch of time; merged. */
  recorded(range: Range): Range[] {
    const hours = hoursOf(range)
    const ranges = mergeRanges(
      hours.flatMap((hour) => this.#records({ from: hour, to: hour + hourMs })),
    )
    return intersectRanges(ranges, [range])
  }

  #records(hour: Range): readonly Range[] {
    const always = intersectRanges(this.awake, this.#under('continuously'))
    const onMotion = this.#under('motion')
    if (onMotion.length === 0) return always
    const moved = this.noticedIn(hour.from).filter(({ type }) => type === 'motion')
    const moving = mergeRanges(moved.map(({ from, to }) => ({ from, to: to ?? this.now })))
    return mergeRanges([...always, ...intersectRanges(moving, onMotion)])
  }

  #under(records: KeptPeriod['records']): Range[] {
    return mergeRanges(this.#kept.filter((period) => period.records === records))
  }
}

/** The beginnings of the hours that a stretch of time touches. */
export function hoursOf({ from, to }: Range): number[] {
  const first = Math.floor(from / hourMs) * hourMs
  return splitRange({ from: first, to }, hourMs).map((hour) => hour.from)
}

/** The first moment the cloud keeps of a camera, UNIX milliseconds; `now` where it keeps nothing. */
export function keptSince(world: World, camera: CameraRow, now: number): number {
  return keptPeriods(world, camera, now)[0]?.from ?? now
}

/** The time of a range, widened to whole hours, that the cloud keeps and no failure of the network took. */
function keptRanges(
  camera: CameraRow,
  seed: number,
  periods: readonly KeptPeriod[],
  range: Range,
  now: number,
): Range[] {
  const from = Math.floor(range.from / hourMs) * hourMs
  const to = Math.min(Math.ceil(range.to / hourMs) * hourMs, now)
  const kept = intersectRanges(mergeRanges(periods), [{ from, to }])
  // The hour before the camera was made is whole, so that there is video to look at.
  const derived = intersectRanges(kept, [{ from: 0, to: camera.seededTime - hourMs }])
  const gaps = derived.flatMap((past) => networkGaps(seed, camera.network, past))
  return subtractRanges(kept, intersectRanges(gaps, derived))
}

interface Sensitive {
  readonly ranges: readonly Range[]
  readonly threshold: number
}

function sensitiveRanges(
  world: World,
  no: number,
  key: StateKey,
  sensitivity: StateKey,
): Sensitive[] {
  const on = rangesWhere(world, no, key, ['on'])
  return Object.entries(thresholds).map(([value, threshold]) => ({
    ranges: intersectRanges(on, rangesWhere(world, no, sensitivity, [value])),
    threshold,
  }))
}
