import { dayMs, hourMs, minuteMs } from '../../domain/time.ts'

/** A stretch of time, UNIX milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a timeline may show: nothing outside `within`, and no stretch shorter or longer than this, milliseconds. */
export interface ViewLimits {
  readonly within: Stretch
  readonly shortest: number
  readonly longest: number
}

export function spanOf({ from, to }: Stretch): number {
  return to - from
}

/** The pixel of a moment in a view so many pixels wide. */
export function pixelAt(view: Stretch, width: number, ms: number): number {
  return ((ms - view.from) / spanOf(view)) * width
}

/** The moment at a pixel of a view, in whole milliseconds. */
export function timeAtPixel(view: Stretch, width: number, pixel: number): number {
  return Math.round(view.from + (pixel / Math.max(1, width)) * spanOf(view))
}

/** The nearest view that keeps within the limits. */
export function fit(view: Stretch, { within, shortest, longest }: ViewLimits): Stretch {
  const most = Math.max(shortest, Math.min(longest, spanOf(within)))
  const span = Math.min(most, Math.max(shortest, spanOf(view)))
  const middle = (view.from + view.to) / 2
  const wanted = span === spanOf(view) ? view.from : middle - span / 2
  const from = Math.round(Math.max(within.from, Math.min(wanted, within.to - span)))
  return { from, to: from + Math.round(span) }
}

/** Whether a view shows all there is. */
export function isWhole({ from, to }: Stretch, { within }: ViewLimits): boolean {
  return from <= within.from && to >= within.to
}

/** The view that shows `factor` times as much, with `anchor` (UNIX milliseconds) staying where it is. */
export function zoom(view: Stretch, factor: number, anchor: number, limits: ViewLimits): Stretch {
  const { shortest, longest, within } = limits
  const most = Math.max(shortest, Math.min(longest, spanOf(within)))
  const span = Math.min(most, Math.max(shortest, spanOf(view) * factor))
  const share = (anchor - view.from) / spanOf(view)
  const from = anchor - share * span
  return fit({ from, to: from + span }, limits)
}

/** The view moved by so much time, milliseconds. */
export function pan(view: Stretch, by: number, limits: ViewLimits): Stretch {
  return fit({ from: view.from + by, to: view.to + by }, limits)
}

/** The local midnight that begins the day of a moment. */
export function startOfLocalDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}

/** The local day of a moment, from midnight to midnight: 23 to 25 hours. */
export function localDay(ms: number): Stretch {
  const from = startOfLocalDay(ms)
  return { from, to: startOfLocalDay(from + dayMs + 3 * hourMs) }
}

const steps = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * hourMs),
]

/** What a step of months begins with, milliseconds. */
export const monthMs = 28 * dayMs

export interface Ticks {
  /** Milliseconds; whole months count as `monthMs` each. */
  readonly step: number
  /** UNIX milliseconds. */
  readonly times: readonly number[]
}

/** Days of which each so many are named, and months. */
const daySteps = [1, 2, 4, 7, 14]
const monthSteps = [1, 2, 3, 6, 12]

/** The first local midnights of every so many days, or of months where `months` is given. */
function calendarTicks({ from, to }: Stretch, days: number, months?: number): number[] {
  const begin = new Date(from)
  const [year, month] = [begin.getFullYear(), begin.getMonth()]
  // Every second day is the same day wherever the view begins.
  const past = Math.floor(Date.UTC(year, month, begin.getDate()) / dayMs) % days
  const times: number[] = []
  for (let no = 0; ; no += 1) {
    const time = months
      ? new Date(year, month - (month % months) + no * months, 1).getTime()
      : new Date(year, month, begin.getDate() - past + no * days).getTime()
    if (!(time <= to)) return times
    if (time >= from) times.push(time)
  }
}

/** The round local times to write below a view, no nearer to each other than `apart` pixels. */
export function ticksOf(view: Stretch, width: number, apart: number): Ticks {
  const least = (spanOf(view) * apart) / Math.max(1, width)
  const step = steps.find((candidate) => candidate >= least)
  if (step === undefined || step === dayMs) {
    const days = daySteps.find((one) => one * dayMs >= least)
    if (days) return { step: days * dayMs, times: calendarTicks(view, days) }
    const months =
      monthSteps.find((one) => one * monthMs >= least) ?? Math.ceil(least / dayMs / 336) * 12
    return { step: months * monthMs, times: calendarTicks(view, 1, months) }
  }
  const midnight = startOfLocalDay(view.from)
  const first = midnight + Math.ceil((view.from - midnight) / step) * step
  const times: number[] = []
  for (let time = first; time <= view.to; time += step) times.push(time)
  return { step, times }
}
