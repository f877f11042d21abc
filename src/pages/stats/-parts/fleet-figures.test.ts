import { expect, it } from 'vitest'
import { fleetFigures } from './fleet-figures.ts'

it('the figures of the fleet compare whole periods only', () => {
  const point = (day: number, upload: number, partial = false) => ({
    at: Date.UTC(2026, 10, day),
    values: { upload, download: 1000 },
    partial,
  })
  const figures = fleetFigures([point(1, 1000), point(2, 3000), point(3, 9000, true)], 'day')
  expect(figures.map(({ value, note }) => [value, note])).toEqual([
    ['16 kB', '3 kB down, 13 kB up'],
    ['4 kB', '+100% from the day before'],
    ['10 kB', '1 kB down, 9 kB up'],
  ])
  const nothing = { ...point(1, 0), values: { upload: 0, download: 0 } }
  expect(fleetFigures([nothing, point(2, 1)], 'day')[1]).not.toHaveProperty('note')
  const unrecorded = { at: 0, values: undefined, partial: true }
  expect(fleetFigures([unrecorded], 'month')[1]).toEqual({ label: 'This month so far', value: '—' })
})
