import { describe, expect, it } from 'vitest'
import {
  barPath,
  gapsOf,
  heightOf,
  linePath,
  middleOf,
  partialOf,
  periodAt,
  type Area,
} from './marks.ts'
import type { Point } from './series.ts'

const area: Area = { x: 50, y: 10, width: 400, height: 100, top: 10, bottom: 0 }
const point = (values: Point['values'], partial = false): Point => ({ at: 0, values, partial })
const none = point(undefined)

describe('a place', () => {
  it('is the middle of a period, and its value counted from below', () => {
    expect(middleOf(0, 4, area)).toBe(100)
    expect(middleOf(3, 4, area)).toBe(400)
    expect(heightOf(0, area)).toBe(110)
    expect(heightOf(10, area)).toBe(10)
  })

  it('stays within the plot, also where it has no height', () => {
    expect(heightOf(11, area)).toBe(10)
    expect(heightOf(-1, area)).toBe(110)
    expect(heightOf(0, { ...area, top: 0 })).toBe(110)
  })

  it.each([
    [-5, 0],
    [0, 0],
    [99.9, 0],
    [100, 1],
    [399, 3],
    [400, 3],
  ])('at %s pixels is in period %i of four', (pixels, period) => {
    expect(periodAt(pixels, 4, 400)).toBe(period)
  })
})

describe('a line', () => {
  it('breaks where nothing was recorded, and goes through zero', () => {
    const points = [point({ a: 10 }), point({ a: 0 }), none, point({ a: 5 })]
    expect(linePath(points, 'a', area)).toBe('M100,10h0L200,110M400,60h0')
  })

  it('leaves out what another series recorded', () => {
    expect(linePath([point({ b: 1 })], 'a', area)).toBe('')
    expect(linePath([], 'a', area)).toBe('')
  })
})

describe('bars', () => {
  const points = [point({ a: 5, b: 5 }), point({ a: 0, b: 2 }), none, point({ a: 10, b: 0 }, true)]
  const bars = (...stack: string[]) =>
    barPath(points, area, { stack, gap: 0.2, isDrawn: ({ partial }) => !partial })

  it('stand on those below them; what is zero, partial or missing is not drawn', () => {
    expect(bars('a')).toBe('M60,60h80v50h-80Z')
    expect(bars('a', 'b')).toBe('M60,10h80v50h-80ZM160,90h80v20h-80Z')
  })

  it('are a pixel wide at least', () => {
    const many = Array.from({ length: 1000 }, () => point({ a: 10 }))
    const path = barPath(many, area, { stack: ['a'], gap: 0, isDrawn: () => true })
    expect(path.startsWith('M50,10h1v100h-1Z')).toBe(true)
  })
})

it('joins the periods without a record, and those that go on, where they follow each other', () => {
  expect(gapsOf([none, none, point({ a: 0 }), none])).toEqual([
    { first: 0, last: 1 },
    { first: 3, last: 3 },
  ])
  expect(gapsOf([point({})])).toEqual([])
  const going = point({ a: 1 }, true)
  expect(partialOf([point({ a: 1 }), going, going])).toEqual([{ first: 1, last: 2 }])
})
