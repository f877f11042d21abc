/** Numbers over time, in order of time. What was not measured is NaN: the line ends there. */
export interface TimeSeries {
  /** UNIX milliseconds, ascending. */
  readonly times: Float64Array
  /** One for each time. */
  readonly values: Float64Array
}

/**
 * Numbers in the order of their times (UNIX milliseconds), NaN where nothing was measured; what is
 * given in another order is put in this one.
 */
export function timeSeries(times: Float64Array, values: Float64Array): TimeSeries {
  const { length } = times
  let [rises, falls] = [true, true]
  for (let at = 1; at < length; at += 1) {
    const step = (times[at] ?? 0) - (times[at - 1] ?? 0)
    if (step < 0) rises = false
    if (step > 0) falls = false
  }
  if (rises) return { times, values }
  // The API tells the newest first.
  if (falls) return { times: times.toReversed(), values: values.toReversed() }
  const places = Array.from(times.keys()).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0))
  const taken = (from: Float64Array) => {
    const result = new Float64Array(length)
    for (let at = 0; at < length; at += 1) result[at] = from[places[at] ?? 0] ?? 0
    return result
  }
  return { times: taken(times), values: taken(values) }
}

/** The place of the first time that is not before a moment; the length where none is. */
export function firstFrom(times: Float64Array, ms: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** The usual milliseconds from one point to the next; 0 for fewer than two points. */
export function usualGap({ times }: TimeSeries): number {
  if (times.length < 2) return 0
  // The middle of a thousand gaps from all over is near that of all.
  const step = Math.max(1, Math.floor((times.length - 1) / 1000))
  const gaps: number[] = []
  for (let at = 1; at < times.length; at += step) gaps.push((times[at] ?? 0) - (times[at - 1] ?? 0))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
}

/** What lies between two moments: how many points, the lowest and the highest value. */
export interface Extent {
  readonly count: number
  /** Infinity where there is no value. */
  readonly least: number
  readonly most: number
}

/** How much there is from one moment to another (UNIX milliseconds, both included). */
export function extentOf({ times, values }: TimeSeries, from: number, to: number): Extent {
  let [count, least, most] = [0, Infinity, -Infinity]
  for (let at = firstFrom(times, from); at < times.length; at += 1) {
    if ((times[at] ?? Infinity) > to) break
    const value = values[at] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    count += 1
    if (value < least) least = value
    if (value > most) most = value
  }
  return { count, least, most }
}

/** What a picture shows: from one moment to another (UNIX milliseconds) in so many pixels. */
export interface Frame {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** What the points of one column of pixels amount to. */
export interface Column {
  /** Milliseconds: the middle of what the column stands for. */
  readonly at: number
  readonly first: number
  readonly last: number
  readonly least: number
  readonly most: number
  /** Whether the line comes from the column before: nothing is missing between them. */
  readonly joined: boolean
}

/** Points so near to each other on average that they are drawn as columns, pixels. */
const nearest = 2

/** Whether so many points in so many pixels are drawn as columns. */
export function areColumns(count: number, width: number): boolean {
  return count * nearest > width
}

/**
 * What is drawn of the points in view: each of them, or where they lie too close to be told apart,
 * columns of one pixel with the first, the last, the lowest and the highest value of each, which
 * look like all of the points. Columns begin at multiples of their own length, so that they stay the
 * same while the view moves. One point at either side leads out of the picture. What is further
 * apart than `gapMs`, or has something missing between, is not joined.
 */
export function drawnOf(series: TimeSeries, frame: Frame, gapMs: number) {
  const { times, values } = series
  const { from, to, width } = frame
  const count = firstFrom(times, to + 1) - firstFrom(times, from)
  const isReduced = areColumns(count, width)
  const step = (to - from) / Math.max(1, width)
  const columns: Column[] = []
  let column: { -readonly [Key in keyof Column]: Column[Key] } | undefined
  let [bin, before, isBroken] = [Number.NaN, Number.NaN, true]
  for (let place = Math.max(0, firstFrom(times, from) - 1); place < times.length; place += 1) {
    const time = times[place] ?? 0
    const value = values[place] ?? Number.NaN
    if (!Number.isFinite(value)) {
      isBroken = true
      continue
    }
    const own = isReduced ? Math.floor(time / step) : place
    if (column === undefined || own !== bin) {
      const joined = !isBroken && time - before <= gapMs
      const at = isReduced ? (own + 0.5) * step : time
      column = { at, first: value, last: value, least: value, most: value, joined }
      columns.push(column)
      bin = own
    } else {
      column.last = value
      if (value < column.least) column.least = value
      if (value > column.most) column.most = value
    }
    before = time
    isBroken = false
    if (time > to) break
  }
  return { columns, isReduced }
}

/** Calls back with the place of each point in view that has a value. */
export function eachWithin(
  { times, values }: TimeSeries,
  { from, to }: Pick<Frame, 'from' | 'to'>,
  callback: (ms: number, value: number) => void,
): void {
  for (let at = firstFrom(times, from); at < times.length; at += 1) {
    const time = times[at] ?? 0
    if (time > to) return
    const value = values[at] ?? Number.NaN
    if (Number.isFinite(value)) callback(time, value)
  }
}

/** The point with a value that is nearest to a moment and no further than `reachMs`. */
export function nearestPoint(
  { times, values }: TimeSeries,
  ms: number,
  reachMs: number,
): { readonly at: number; readonly value: number } | undefined {
  const start = firstFrom(times, ms)
  const look = (at: number, step: 1 | -1): number | undefined => {
    for (let place = at; place >= 0 && place < times.length; place += step) {
      if (Math.abs((times[place] ?? 0) - ms) > reachMs) return undefined
      if (Number.isFinite(values[place])) return place
    }
    return undefined
  }
  const found = [look(start, 1), look(start - 1, -1)].filter((place) => place !== undefined)
  const best = found.toSorted(
    (a, b) => Math.abs((times[a] ?? 0) - ms) - Math.abs((times[b] ?? 0) - ms),
  )[0]
  return best === undefined ? undefined : { at: times[best] ?? 0, value: values[best] ?? 0 }
}
