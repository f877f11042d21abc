import { hashText } from '../random.ts'
import { fiveMinuteSlot } from '../time.ts'
import { curveOf, shareBefore, variants, type Curve, type Month } from './curve.ts'
import type { TrafficProfileName } from './profile.ts'
import { clip, stepsBetween, type Step } from './steps.ts'
import { monthlyRequests, monthlyVolume, type Traffic, type Volume } from './volume.ts'

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
  /** What comes on top of it, each at a moment (UNIX milliseconds). */
  readonly extra?: readonly { readonly time: number; readonly traffic: Traffic }[]
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
    for (const { time, traffic } of source.extra ?? []) {
      const bucket = bucketAt(edges, time)
      for (const measure of measures) add(series[measure], bucket, traffic[measure])
    }
  }
  return series
}

const measures = [
  'uploadByteSizeTotal',
  'downloadByteSizeTotal',
  'uploadPacketSizeTotal',
  'downloadPacketSizeTotal',
] as const

/** The bucket between two neighbouring `edges` that a moment lies in; -1, which has no sum, for none. */
export function bucketAt(edges: readonly number[], time: number): number {
  const after = edges.findIndex((edge) => time < edge)
  return after - 1
}

/**
 * How often a SIM called upon a data service in each bucket between two neighbouring `edges`, if it
 * did so whenever it was in use. Requests come as its traffic does, and adjoining times add up.
 */
export function requestSeries(source: TrafficSource, edges: readonly number[]): Float64Array {
  const counts = new Float64Array(Math.max(0, edges.length - 1))
  const steps = stepsBetween(edges)
  const sim = hashOf(source)
  for (const window of source.windows ?? always) {
    inMonths(source.profile, sim, window, steps, (step, month, curve) => {
      const requests = monthlyRequests(sim, source.profile, month)
      add(counts, step.bucket, partOf(requests, step, curve))
    })
  }
  return counts
}

function hashOf({ simKey, seed }: TrafficSource): number {
  return hashText(simKey, hashText(seed))
}

function addWindow(
  series: TrafficSeries,
  source: TrafficSource,
  window: ActiveWindow,
  steps: readonly Step[],
): void {
  const sim = hashOf(source)
  let volume: { readonly month: Month; readonly of: Volume } | undefined
  inMonths(source.profile, sim, window, steps, (step, month, curve) => {
    if (volume?.month !== month) {
      volume = { month, of: monthlyVolume(sim, source.profile, month) }
    }
    addStep(series, step, volume.of, curve)
  })
}

/** Takes the parts of the steps that lie in a window of a SIM (given by its hash), each with its month's curve. */
function inMonths(
  profile: TrafficProfileName,
  sim: number,
  window: ActiveWindow,
  steps: readonly Step[],
  take: (step: Step, month: Month, curve: Curve) => void,
): void {
  const opens = fiveMinuteSlot(window.fromMs)
  const closes = fiveMinuteSlot(window.toMs)
  let current: { readonly month: Month; readonly curve: Curve } | undefined
  for (const whole of steps) {
    // Steps follow each other, and most windows are short.
    if (whole.fromMs >= closes) return
    if (whole.toMs <= opens) continue
    const step = clip(whole, opens, closes)
    if (!step) continue
    const { month } = step
    if (current?.month !== month) {
      current = { month, curve: curveOf(profile, month, sim % variants) }
    }
    take(step, month, current.curve)
  }
}

/**
 * What falls on a step of a month's total: what has come together by its end less what had by its
 * start. As both are rounded down at their place in the month, not in the step, the parts of any
 * time add up to it.
 */
function partOf(total: number, step: Step, curve: Curve): number {
  const start = shareBefore(curve, step.fromDay, step.fromSlot)
  const end = shareBefore(curve, step.toDay, step.toSlot)
  return Math.floor(total * end) - Math.floor(total * start)
}

/** Adds what flows in a step: packets, and the bytes that they carry. */
function addStep(series: TrafficSeries, step: Step, volume: Volume, curve: Curve): void {
  const upload = partOf(volume.uploadPackets, step, curve)
  const download = partOf(volume.downloadPackets, step, curve)
  add(series.uploadPacketSizeTotal, step.bucket, upload)
  add(series.downloadPacketSizeTotal, step.bucket, download)
  add(series.uploadByteSizeTotal, step.bucket, upload * volume.uploadPacketBytes)
  add(series.downloadByteSizeTotal, step.bucket, download * volume.downloadPacketBytes)
}

function add(measure: Float64Array, bucket: number, amount: number): void {
  if (bucket < 0) return
  measure[bucket] = (measure[bucket] ?? 0) + amount
}
