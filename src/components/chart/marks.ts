import type { Point } from './series.ts'

/** Where the marks are drawn: the pixels of the plot, and the values at its upper and lower edge. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
}

/** Periods that follow each other, by the places of the first and the last. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** The value at the upper edge: the axis ends with a mark of its own. */
export function topOf(ticks: readonly number[]): number {
  return ticks.at(-1) ?? 1
}

/** Tenths of a pixel are as fine as anybody sees, and keep a path of hundreds of points short. */
const round = (pixels: number) => Math.round(pixels * 10) / 10

/** Pixels from the left to the middle of a period. */
export function middleOf(at: number, count: number, area: Area): number {
  return round(area.x + (area.width * (at + 0.5)) / count)
}

/** Pixels from above to a value; no value is drawn outside of the plot. */
export function heightOf(value: number, area: Area): number {
  const { top, bottom } = area
  const part = top > bottom ? Math.min(1, Math.max(0, (value - bottom) / (top - bottom))) : 0
  return round(area.y + area.height * (1 - part))
}

/** The period under a place, by pixels from the left edge of the plot: 0 to `count` - 1. */
export function periodAt(pixels: number, count: number, width: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((pixels / width) * count)))
}

/**
 * A series as the path of a line through the middles of its periods; broken where nothing was
 * recorded, with a dot for a period between two breaks.
 */
export function linePath(points: readonly Point[], id: string, area: Area): string {
  const parts: string[] = []
  let isDrawing = false
  for (const [at, { values }] of points.entries()) {
    const value = values?.[id]
    if (value === undefined) {
      isDrawing = false
      continue
    }
    const place = `${middleOf(at, points.length, area)},${heightOf(value, area)}`
    // A line of no length is drawn as a dot, for its ends are round.
    parts.push(isDrawing ? `L${place}` : `M${place}h0`)
    isDrawing = true
  }
  return parts.join('')
}

interface BarOptions {
  /** The series, from the lowest of the stack to this one; the last is drawn. */
  readonly stack: readonly string[]
  /** The part of a period's width that its bar leaves free, 0 to 1. */
  readonly gap: number
  readonly isDrawn: (point: Point) => boolean
}

/** One series of stacked bars as a single path. */
export function barPath(points: readonly Point[], area: Area, options: BarOptions): string {
  const { stack, gap, isDrawn } = options
  const step = area.width / points.length
  const width = round(Math.max(1, step * (1 - gap)))
  const own = stack.at(-1) ?? ''
  const parts: string[] = []
  for (const [at, point] of points.entries()) {
    const value = point.values?.[own]
    if (value === undefined || value <= 0 || !isDrawn(point)) continue
    const sum = stack.reduce((all, id) => all + (point.values?.[id] ?? 0), 0)
    const upper = heightOf(sum, area)
    const height = round(heightOf(sum - value, area) - upper)
    if (height <= 0) continue
    const left = round(area.x + step * at + (step * gap) / 2)
    parts.push(`M${left},${upper}h${width}v${height}h${-width}Z`)
  }
  return parts.join('')
}

/** Where nothing was recorded. */
export function gapsOf(points: readonly Point[]): Run[] {
  return runsOf(points, ({ values }) => values === undefined)
}

/** What is not over yet. */
export function partialOf(points: readonly Point[]): Run[] {
  return runsOf(points, ({ partial }) => partial === true)
}

function runsOf(points: readonly Point[], isPart: (point: Point) => boolean): Run[] {
  const runs: Run[] = []
  for (const [at, point] of points.entries()) {
    const before = runs.at(-1)
    if (!isPart(point)) continue
    if (before?.last === at - 1) runs[runs.length - 1] = { first: before.first, last: at }
    else runs.push({ first: at, last: at })
  }
  return runs
}
