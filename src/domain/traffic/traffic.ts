import { hashText } from '../random.ts'
import { fiveMinuteSlot } from '../time.ts'
import { curveOf, shareBefore, variants, type Curve, type Month } from './curve.ts'
import type { TrafficProfileName } from './profile.ts'
import { clip, stepsBetween, type Step } from './steps.ts'
import { monthlyVolume, type Traffic, type Volume } from './volume.ts'

/** A time in which the SIM was in use: UNIX milliseconds, `toMs` excluded and perhaps Infinity. */
export interface ActiveWindow {
  readonly fromMs: number
  readonly toMs: number
}

/** From what a SIM's traffic follows: the same source has the same traffic, whenever it is asked. */
export interface TrafficSource {
  /** Of the world the SIM is in. */
  readonly seed: string
  /** What tells the SIM from the others of its world, such as its simId. */
  readonly simKey: string
  readonly profile: TrafficProfileName
  /** When the SIM was in use; windows must not overlap. Always where left out. */
  readonly windows?: readonly ActiveWindow[] | undefined
}

/** A number per bucket; exact up to 2^53, some 9 PB. */
export type TrafficSeries = { readonly [Measure in keyof Traffic]: Float64Array }

const always: readonly ActiveWindow[] = [{ fromMs: -Infinity, toMs: Infinity }]

/**
 * The traffic of a SIM from `fromMs` up to `toMs` (UNIX milliseconds, finite), each taken back to
 * the start of its five-minute slot, since traffic is known by slots. Adjoining times add up exactly.
 */
export function simTraffic(source: TrafficSource, fromMs: number, toMs: number): Traffic {
  const series = trafficSeries([source], [fromMs, toMs])
  return {
    uploadByteSizeTotal: series.uploadByteSizeTotal[0] ?? 0,
    downloadByteSizeTotal: series.downloadByteSizeTotal[0] ?? 0,
    uploadPacketSizeTotal: series.uploadPacketSizeTotal[0] ?? 0,
    downloadPacketSizeTotal: series.downloadPacketSizeTotal[0] ?? 0,
  }
}

/**
 * The traffic of many SIMs together in each bucket between two neighbouring `edges` (UNIX
 * milliseconds, ascending, finite): the sums of what `simTraffic` tells of each SIM.
 */
export function trafficSeries(
  sources: Iterable<TrafficSource>,
  edges: readonly number[],
): TrafficSeries {
  const buckets = Math.max(0, edges.length - 1)
  const series = {
    uploadByteSizeTotal: new Float64Array(buckets),
    downloadByteSizeTotal: new Float64Array(buckets),
    uploadPacketSizeTotal: new Float64Array(buckets),
    downloadPacketSizeTotal: new Float64Array(buckets),
  }
  const steps = stepsBetween(edges)
  for (const source of sources) {
    for (const window of source.windows ?? always) addWindow(series, source, window, steps)
  }
  return series
}

/** What a month brings to a SIM, and how it comes in. */
interface MonthOfSim {
  readonly month: Month
  readonly volume: Volume
  readonly curve: Curve
}

function addWindow(
  series: TrafficSeries,
  source: TrafficSource,
  window: ActiveWindow,
  steps: readonly Step[],
): void {
  const sim = hashText(source.simKey, hashText(source.seed))
  const opens = fiveMinuteSlot(window.fromMs)
  const closes = fiveMinuteSlot(window.toMs)
  let current: MonthOfSim | undefined
  for (const whole of steps) {
    const step = clip(whole, opens, closes)
    if (!step) continue
    const { month } = step
    if (current?.month !== month) {
      current = {
        month,
        volume: monthlyVolume(sim, source.profile, month),
        curve: curveOf(source.profile, month, sim % variants),
      }
    }
    addStep(series, step, current)
  }
}

/**
 * Adds what flows in a step: the packets that have come together by its end less those that had by
 * its start. As both are rounded down at their place in the month, not in the step, the parts of
 * any time add up to it.
 */
function addStep(series: TrafficSeries, step: Step, { volume, curve }: MonthOfSim): void {
  const start = shareBefore(curve, step.fromDay, step.fromSlot)
  const end = shareBefore(curve, step.toDay, step.toSlot)
  const between = (packets: number) => Math.floor(packets * end) - Math.floor(packets * start)
  const upload = between(volume.uploadPackets)
  const download = between(volume.downloadPackets)
  add(series.uploadPacketSizeTotal, step.bucket, upload)
  add(series.downloadPacketSizeTotal, step.bucket, download)
  add(series.uploadByteSizeTotal, step.bucket, upload * volume.uploadPacketBytes)
  add(series.downloadByteSizeTotal, step.bucket, download * volume.downloadPacketBytes)
}

function add(measure: Float64Array, bucket: number, amount: number): void {
  measure[bucket] = (measure[bucket] ?? 0) + amount
}
