import { expect, test } from 'vitest'
import { distanceM, offsetBy, ontoPlane, roundLength } from './geo.ts'

const tokyo = { lat: 35.681236, lon: 139.767125 }

test('distances, and points at a distance', () => {
  expect(distanceM(tokyo, { lat: 34.702485, lon: 135.495951 })).toBeCloseTo(403_000, -4)
  expect(distanceM(tokyo, tokyo)).toBe(0)
  expect(distanceM(tokyo, offsetBy(tokyo, 300, 400))).toBeCloseTo(500, 0)
})

test('a plane keeps distances and directions, across the date line too', () => {
  const [a, b] = ontoPlane([tokyo, offsetBy(tokyo, 300, 400)])
  expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(300, 0)
  expect((b?.y ?? 0) - (a?.y ?? 0)).toBeCloseTo(-400, 0)
  const [east, west] = ontoPlane([
    { lat: 0, lon: 179.99 },
    { lat: 0, lon: -179.99 },
  ])
  expect((west?.x ?? 0) - (east?.x ?? 0)).toBeCloseTo(2224, 0)
  expect(ontoPlane([])).toEqual([])
})

test.each([
  [7, 5],
  [5, 5],
  [1999, 1000],
  [2500, 2000],
  [0.4, 0.2],
])('no round length is longer than %d: %d', (most, length) => {
  expect(roundLength(most)).toBeCloseTo(length, 6)
})
