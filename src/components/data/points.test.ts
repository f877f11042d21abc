import { expect, test } from 'vitest'
import { pointsOf } from './points.ts'

const sent = (time: number, t: unknown) => ({ time, reading: { values: { t: t as number } } })

test('values come oldest first, and what is no number is left out', () => {
  const points = pointsOf([sent(30, 3), sent(20, 'x'), sent(10, -1)], 't')
  expect(points).toEqual([
    { at: 10, values: { t: -1 } },
    { at: 30, values: { t: 3 } },
  ])
})

test('a silence is seen as one, and a long one does not fill the chart', () => {
  const points = pointsOf([sent(10, 1), sent(20, 1), sent(30, 1), sent(60, 1)], 't')
  expect(points.map(({ at, values }) => [at, values !== undefined])).toEqual([
    [10, true],
    [20, true],
    [30, true],
    [40, false],
    [50, false],
    [60, true],
  ])
  const long = pointsOf([sent(10, 1), sent(20, 1), sent(30, 1), sent(1_000_000, 1)], 't')
  expect(long).toHaveLength(204)
})

test('text has no points', () => {
  expect(pointsOf([{ time: 1, reading: { text: 'x' } }], 't')).toEqual([])
})
