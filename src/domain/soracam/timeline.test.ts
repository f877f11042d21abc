import { describe, expect, it } from 'vitest'
import {
  intersectRanges,
  lengthOf,
  mergeRanges,
  rangeAt,
  recordedRanges,
  splitRange,
  subtractRanges,
  type Range,
} from './timeline.ts'

/** Ranges from pairs of numbers. */
const ranges = (...pairs: (readonly [number, number])[]): Range[] =>
  pairs.map(([from, to]) => ({ from, to }))

describe('mergeRanges', () => {
  it.each([
    ['sorts', ranges([5, 6], [1, 2]), ranges([1, 2], [5, 6])],
    ['joins what touches', ranges([1, 2], [2, 3]), ranges([1, 3])],
    ['joins what overlaps', ranges([1, 4], [2, 3], [3, 6]), ranges([1, 6])],
    ['drops what is empty', ranges([3, 3], [5, 4]), []],
    ['keeps a second apart', ranges([0, 1000], [1001, 2000]), ranges([0, 1000], [1001, 2000])],
  ])('%s', (_, given, expected) => {
    expect(mergeRanges(given)).toEqual(expected)
  })

  it('leaves what it was given as it is', () => {
    const given = ranges([1, 4], [2, 6])
    mergeRanges(given)
    expect(given).toEqual(ranges([1, 4], [2, 6]))
  })
})

describe('intersectRanges', () => {
  it.each([
    [ranges([0, 10]), ranges([2, 3], [5, 20]), ranges([2, 3], [5, 10])],
    [ranges([0, 2], [4, 6]), ranges([1, 5]), ranges([1, 2], [4, 5])],
    [ranges([0, 2]), ranges([2, 4]), []],
    [ranges([0, Infinity]), ranges([3, Infinity]), ranges([3, Infinity])],
    [[], ranges([1, 2]), []],
  ])('of %j and %j', (a, b, expected) => {
    expect(intersectRanges(a, b)).toEqual(expected)
    expect(intersectRanges(b, a)).toEqual(expected)
  })
})

describe('subtractRanges', () => {
  it.each([
    [ranges([0, 10]), ranges([2, 3], [5, 6]), ranges([0, 2], [3, 5], [6, 10])],
    [ranges([0, 10]), ranges([0, 10]), []],
    [ranges([0, 10]), ranges([8, 12]), ranges([0, 8])],
    [ranges([5, 10], [20, 30]), ranges([0, 6], [9, 25]), ranges([6, 9], [25, 30])],
    [ranges([0, 4], [6, 8]), [], ranges([0, 4], [6, 8])],
  ])('%j without %j', (from, holes, expected) => {
    expect(subtractRanges(from, holes)).toEqual(expected)
  })

  it('and the intersection share out the whole', () => {
    const whole = ranges([0, 40], [50, 90], [95, 99])
    const part = ranges([10, 20], [35, 60], [96, 120])
    const outside = lengthOf(subtractRanges(whole, part))
    expect(outside + lengthOf(intersectRanges(whole, part))).toBe(lengthOf(whole))
  })
})

describe('rangeAt', () => {
  const three = ranges([0, 10], [10, 20], [30, 40])
  it.each([
    [0, 0],
    [9, 0],
    [10, 10],
    [39, 30],
  ])('finds the range of %i', (time, from) => {
    expect(rangeAt(three, time)?.from).toBe(from)
  })
  it.each([-1, 20, 29, 40])('finds none for %i', (time) => {
    expect(rangeAt(three, time)).toBeUndefined()
  })
})

it('recordings become ranges, and one that goes on lasts until now', () => {
  const recordings = [
    { startTime: 60 },
    { startTime: 0, endTime: 60 },
    { startTime: -9, endTime: -5 },
  ]
  expect(recordedRanges(recordings, 100)).toEqual(ranges([-9, -5], [0, 100]))
})

it('a stretch is cut into pieces, of which the last may be shorter', () => {
  expect(splitRange({ from: 5, to: 30 }, 10)).toEqual(ranges([5, 15], [15, 25], [25, 30]))
  expect(splitRange({ from: 5, to: 5 }, 10)).toEqual([])
})
