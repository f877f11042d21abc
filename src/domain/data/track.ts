import { distanceM } from '../geo.ts'

/** Where something was over time, in order of time. Without a fix, both are NaN: a gap. */
export interface Track {
  /** UNIX milliseconds, ascending. */
  readonly times: Float64Array
  /** Degrees. */
  readonly lat: Float64Array
  readonly lon: Float64Array
}

/** A fix at a moment (UNIX milliseconds), in degrees; without a position, there was none. */
export interface Fix {
  readonly at: number
  readonly lat?: number
  readonly lon?: number
}

const isDegree = (value: number, most: number) => Math.abs(value) <= most

/**
 * Fixes in any order as a track. A position that is none on the earth is no fix; nor is 0, 0, which
 * devices send before they know.
 */
export function trackOf(fixes: readonly Fix[]): Track {
  const sorted = fixes.toSorted((a, b) => a.at - b.at)
  const places = sorted.map(({ lat = Number.NaN, lon = Number.NaN }) => {
    const isFix = isDegree(lat, 90) && isDegree(lon, 180) && (lat !== 0 || lon !== 0)
    return isFix ? [lat, lon] : [Number.NaN, Number.NaN]
  })
  return {
    times: Float64Array.from(sorted, ({ at }) => at),
    lat: Float64Array.from(places, ([lat]) => lat ?? Number.NaN),
    lon: Float64Array.from(places, ([, lon]) => lon ?? Number.NaN),
  }
}

/** What is to be told of a track beside its picture. */
export interface TrackFacts {
  /** Points with a fix. */
  readonly fixes: number
  /** Places of the first and the last fix; -1 where there is none. */
  readonly first: number
  readonly last: number
  /** Metres from fix to fix, gaps left out. */
  readonly lengthM: number
}

/** How many fixes a track has, where it begins and ends, and how long it is. */
export function trackFacts({ lat, lon }: Track): TrackFacts {
  let [fixes, first, last, lengthM] = [0, -1, -1, 0]
  for (let at = 0; at < lat.length; at += 1) {
    const here = { lat: lat[at] ?? 0, lon: lon[at] ?? 0 }
    if (Number.isNaN(here.lat)) continue
    if (last === at - 1 && last >= 0) {
      lengthM += distanceM({ lat: lat[last] ?? 0, lon: lon[last] ?? 0 }, here)
    }
    if (first < 0) first = at
    last = at
    fixes += 1
  }
  return { fixes, first, last, lengthM }
}

/**
 * The places of the points that are drawn: what is nearer than `least` to the one drawn before is
 * left out, but for the ends of each stretch. Gaps are kept as the place of one missing point.
 */
export function thinned(x: Float64Array, y: Float64Array, least: number): number[] {
  const kept: number[] = []
  let drawn = -1
  for (let at = 0; at < x.length; at += 1) {
    const here = x[at] ?? Number.NaN
    if (Number.isNaN(here)) {
      if (drawn >= 0) kept.push(at)
      drawn = -1
      continue
    }
    const isLast = at === x.length - 1 || Number.isNaN(x[at + 1])
    const away = Math.hypot(here - (x[drawn] ?? 0), (y[at] ?? 0) - (y[drawn] ?? 0))
    if (drawn >= 0 && !isLast && away < least) continue
    kept.push(at)
    drawn = at
  }
  return kept
}

/** The place of the point nearest to a point of the plane, no further than `reach`; -1 for none. */
export function nearestPlace(
  x: Float64Array,
  y: Float64Array,
  point: { readonly x: number; readonly y: number },
  reach: number,
): number {
  let [best, least] = [-1, reach]
  for (let at = 0; at < x.length; at += 1) {
    const away = Math.hypot((x[at] ?? Number.NaN) - point.x, (y[at] ?? Number.NaN) - point.y)
    if (away <= least) [best, least] = [at, away]
  }
  return best
}
