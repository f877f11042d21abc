import { describe, expect, it, test } from 'vitest'
import {
  drawnOf,
  extentOf,
  firstFrom,
  nearestPoint,
  timeSeries,
  usualGap,
  type TimeSeries,
} from './time-series.ts'

const ofPairs = (...pairs: readonly (readonly [ms: number, value?: number])[]) =>
  timeSeries(
    Float64Array.from(pairs, ([ms]) => ms),
    Float64Array.from(pairs, ([, value = Number.NaN]) => value),
  )

/** A point a second from 0 on, with these values. */
const each = (...values: number[]) =>
  ofPairs(...values.map((value, at) => [at * 1000, value] as const))

/** A zigzag of so many points, a second apart, with one that stands out. */
function many(count: number): TimeSeries {
  const values = Float64Array.from({ length: count }, (_, at) => (at % 7) - (at % 3))
  values[Math.floor(count / 3)] = 1000
  return { times: Float64Array.from({ length: count }, (_, at) => at * 1000), values }
}

test('points come in any order, and what was not measured is kept as missing', () => {
  const told = ({ times, values }: TimeSeries) => [...times].map((ms, at) => [ms, values[at]])
  expect(told(ofPairs([3000, 3], [1000, 1], [2000]))).toEqual([
    [1000, 1],
    [2000, Number.NaN],
    [3000, 3],
  ])
  expect(told(ofPairs([3, 3], [2, 2], [2, 1]))).toEqual([
    [2, 1],
    [2, 2],
    [3, 3],
  ])
})

test('the first point from a moment on', () => {
  const { times } = each(1, 2, 3)
  expect([-1, 0, 1, 2000, 2001].map((ms) => firstFrom(times, ms))).toEqual([0, 0, 1, 2, 3])
})

test('the usual gap is not that of a long silence', () => {
  expect(usualGap(each(1))).toBe(0)
  expect(usualGap(ofPairs([0, 1], [10, 1], [20, 1], [90_000, 1]))).toBe(10)
})

test('an extent counts what has a value, both ends included', () => {
  const series = each(5, Number.NaN, -2, 9)
  expect(extentOf(series, 0, 2000)).toEqual({ count: 2, least: -2, most: 5 })
  expect(extentOf(series, 2500, 2900)).toEqual({ count: 0, least: Infinity, most: -Infinity })
})

describe('columns', () => {
  const series = many(200_000)
  const frame = { from: 0, to: 200_000_000, width: 1280 }
  const columns = drawnOf(series, frame, 5000).columns

  it('are as many as pixels, and lose no extreme', () => {
    expect(columns.length).toBeLessThanOrEqual(frame.width + 1)
    expect(Math.max(...columns.map(({ most }) => most))).toBe(1000)
    expect(Math.min(...columns.map(({ least }) => least))).toBe(-2)
    expect(columns.slice(1).every(({ joined }) => joined)).toBe(true)
  })
  it('stay the same while the view moves by whole pixels', () => {
    const step = (frame.to - frame.from) / frame.width
    const shown = { from: 100 * step, to: 200 * step, width: 100 }
    const moved = { from: 101 * step, to: 201 * step, width: 100 }
    const of = (one: typeof shown) =>
      new Map(drawnOf(series, one, 5000).columns.map((c) => [c.at, c]))
    const later = of(moved)
    const both = [...of(shown)].filter(([at]) => later.has(at) && at > moved.from)
    expect(both.length).toBeGreaterThan(95)
    for (const [at, { least, most, first }] of both.slice(2, -2)) {
      expect(later.get(at)).toMatchObject({ least, most, first })
    }
  })
  it('keep the order within: where the line comes in, and where it goes out', () => {
    const [only] = drawnOf(each(3, 9, -4, 5), { from: 0, to: 70_000, width: 7 }, 5000).columns
    expect(only).toMatchObject({ first: 3, last: 5, least: -4, most: 9, joined: false })
  })
  it('are not joined over what is missing, nor over a silence', () => {
    const joined = (one: TimeSeries, width: number) =>
      drawnOf(one, { from: 0, to: 60_000, width }, 3000).columns.map((column) => column.joined)
    expect(joined(each(1, 2, Number.NaN, 4, 5), 60)).toEqual([false, true, false, true])
    expect(joined(each(1, 2, Number.NaN, 4, 5), 6)).toEqual([false])
    expect(joined(ofPairs([0, 1], [1000, 2], [9000, 3]), 60)).toEqual([false, true, false])
  })
})

test('the points beside the view lead out of it', () => {
  const series = each(0, 1, 2, 3, 4, 5)
  const frame = { from: 1500, to: 3500, width: 100 }
  expect(drawnOf(series, frame, 5000).columns.map(({ first }) => first)).toEqual([1, 2, 3, 4])
})

test('only what could not be told apart is reduced', () => {
  const series = many(1000)
  expect(drawnOf(series, { from: 0, to: 1_000_000, width: 500 }, 5000).isReduced).toBe(true)
  expect(drawnOf(series, { from: 0, to: 100_000, width: 500 }, 5000)).toMatchObject({
    isReduced: false,
    columns: { length: 102 },
  })
})

describe('the nearest point', () => {
  const series = each(1, Number.NaN, Number.NaN, 4)
  it.each([
    [0, 0],
    [1400, 0],
    [1600, 3000],
    [9000, 3000],
  ])('of %i is at %i, whatever is missing between', (ms, at) => {
    expect(nearestPoint(series, ms, 10_000)?.at).toBe(at)
  })
  it('is none where all are too far', () => {
    expect(nearestPoint(series, 1500, 1000)).toBeUndefined()
  })
})
