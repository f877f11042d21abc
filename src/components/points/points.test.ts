import { describe, expect, it, test } from 'vitest'
import { timeSeries } from '../../domain/data/time-series.ts'
import { neighbour, readingsAt } from './crosshair.ts'
import { axesOf, gapOf, plotOf, tickNumber, wholeOf, type PointSeries } from './points.ts'
import { reducedText } from './words.ts'

function series(
  id: string,
  values: readonly number[],
  more: Partial<PointSeries> = {},
): PointSeries {
  const points = timeSeries(
    Float64Array.from(values, (_, at) => at * 1000),
    Float64Array.from(values),
  )
  return { id, label: id, color: 'series-1', kind: 'line', points, ...more }
}

const all = { from: 0, to: 9000 }

test('all there is goes from the first point to the last of any series', () => {
  expect(wholeOf([series('a', [1, 2]), series('b', [1, 2, 3])])).toEqual({ from: 0, to: 2000 })
  expect(wholeOf([series('a', [])])).toBeUndefined()
  expect(wholeOf([series('a', [5])])).toEqual({ from: -30_000, to: 30_000 })
})

test('a line goes over three times the usual gap, or over what is said', () => {
  expect(gapOf(series('a', [1, 2, 3]))).toBe(3000)
  expect(gapOf(series('a', [1]))).toBe(Infinity)
  expect(gapOf(series('a', [1, 2, 3], { gapMs: 7 }))).toBe(7)
})

describe('axes', () => {
  it('are one where all is measured alike, and two at most', () => {
    const [a, b, c] = [
      series('a', [1, 2], { unit: '°C' }),
      series('b', [3], { unit: '%' }),
      series('c', [900], { unit: 'hPa' }),
    ]
    expect(axesOf([a], all)).toHaveLength(1)
    const axes = axesOf([a, b, c], all)
    expect(axes.map(({ side, unit }) => [side, unit])).toEqual([
      ['left', '°C'],
      ['right', '%, hPa'],
    ])
    expect(plotOf(axes, 600, 300).width).toBeLessThan(plotOf(axesOf([a], all), 600, 300).width)
  })
  it('are as high as what is in view, and bars stand on zero', () => {
    const values = [20, 21, 1000]
    const [line] = axesOf([series('a', values)], { from: 0, to: 1000 })
    expect([line?.ticks[0], line?.ticks.at(-1)]).toEqual([20, 21])
    const [bars] = axesOf([series('a', values, { kind: 'bars' })], { from: 0, to: 1000 })
    expect(bars?.ticks[0]).toBe(0)
  })
  it('stand where there is nothing', () => {
    expect(axesOf([], all)[0]).toMatchObject({ count: 0, side: 'left' })
  })
})

test.each([
  [
    [0, 0.5, 1],
    ['0', '0.5', '1'],
  ],
  [
    [0, 500_000, 1_000_000],
    ['0', '500K', '1M'],
  ],
  [
    [101_324, 101_325, 101_326],
    ['101.324K', '101.325K', '101.326K'],
  ],
  [
    [0, 1e-7, 2e-7],
    ['0E0', '1E-7', '2E-7'],
  ],
])('no two marks of an axis are written alike: %j', (ticks, texts) => {
  expect(ticks.map(tickNumber(ticks))).toEqual(texts)
})

describe('the crosshair', () => {
  const [a, b] = [series('a', [1, 2, 3]), series('b', [10, Number.NaN, 30])]
  it('goes to the nearest point of any series', () => {
    const { at, values } = readingsAt([a, b], all, 900, 1100)
    expect(at).toBe(1000)
    expect(values.map(({ value }) => value)).toEqual([2, undefined])
  })
  it('stays where it is without one near', () => {
    expect(readingsAt([a, b], all, 900, 8000)).toMatchObject({ at: 8000 })
  })
  it('goes from point to point, and ends at the last', () => {
    expect(neighbour([a, b], 0, 10)).toBe(1000)
    expect(neighbour([a, b], 2000, -10)).toBe(1000)
    expect(neighbour([a, b], 2000, 10)).toBeUndefined()
    expect(neighbour([a, b], 0, -10)).toBeUndefined()
  })
})

test('it says how many points there are, and when not each is drawn', () => {
  const many = Array.from({ length: 1000 }, (_, at) => at)
  const view = { from: 0, to: 999_000 }
  expect(reducedText([series('a', [1])], all, 500)).toBe('1 point in view.')
  expect(reducedText([series('a', many)], view, 500)).toBe(
    '1,000 points in view, drawn as 500 columns of their lowest and highest.',
  )
  expect(reducedText([series('a', many, { kind: 'dots' })], view, 500)).toContain('drawn once')
  expect(reducedText([series('a', many)], { from: 0, to: 99_000 }, 500)).toBe('100 points in view.')
})
