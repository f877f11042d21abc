import { describe, expect, it } from 'vitest'
import { changeText, fleetFigures } from './fleet-figures.ts'

describe('a change', () => {
  it.each([
    [112, 100, '12% more than before'],
    [50, 100, '50% less than before'],
    [100, 100, 'As much as before'],
    [1_000_001, 1_000_000, 'As much as before'],
    [5, 0, undefined],
  ])('from %i to %i', (now, before, text) => expect(changeText(now, before, 'before')).toBe(text))
})

it('the figures of the fleet compare whole periods only', () => {
  const point = (day: number, upload: number, partial = false) => ({
    at: Date.UTC(2026, 10, day),
    values: { upload, download: 1000 },
    partial,
  })
  const figures = fleetFigures([point(1, 1000), point(2, 3000), point(3, 9000, true)], 'day')
  expect(figures.map(({ value, note }) => [value, note])).toEqual([
    ['16 kB', '3 kB down, 13 kB up'],
    ['4 kB', '100% more than the day before'],
    ['10 kB', '1 kB down, 9 kB up'],
  ])
  expect(fleetFigures([{ at: 0, values: undefined, partial: true }], 'month')).toHaveLength(1)
})
