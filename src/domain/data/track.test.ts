import { expect, test } from 'vitest'
import { nearestPlace, thinned, trackFacts, trackOf } from './track.ts'

const fixes = [
  { at: 3000, lat: 35.002, lon: 139 },
  { at: 1000, lat: 35, lon: 139 },
  { at: 2000, lat: 35.001, lon: 139 },
]

test('a track is in order of time, and what is no position on the earth is a gap', () => {
  const wrong = [
    { at: 0, lat: 0, lon: 0 },
    { at: 4000 },
    { at: 5000, lat: 91, lon: 1 },
    { at: 6000, lat: 1, lon: -181 },
    { at: 7000, lat: 1 },
    { at: 8000, lat: Number.NaN, lon: 1 },
  ]
  const { times, lat, lon } = trackOf([...fixes, ...wrong])
  expect([...times]).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000])
  const gap = Number.NaN
  expect([...lat]).toEqual([gap, 35, 35.001, 35.002, gap, gap, gap, gap, gap])
  expect([...lon].map(Number.isNaN)).toEqual([...lat].map(Number.isNaN))
})

test('its length leaves gaps out', () => {
  const whole = trackFacts(trackOf(fixes))
  expect(whole).toMatchObject({ fixes: 3, first: 0, last: 2 })
  expect(whole.lengthM).toBeCloseTo(222.4, 0)
  const broken = trackFacts(trackOf([...fixes, { at: 1500 }]))
  expect(broken).toMatchObject({ fixes: 3, first: 0, last: 3 })
  expect(broken.lengthM).toBeCloseTo(111.2, 0)
  expect(trackFacts(trackOf([{ at: 1 }]))).toEqual({ fixes: 0, first: -1, last: -1, lengthM: 0 })
})

test('what is too near to be seen is not drawn, ends of stretches are', () => {
  const x = Float64Array.from([0, 0.2, 0.4, 2, 2.1, Number.NaN, Number.NaN, 2.2, 2.3, 2.4])
  const y = new Float64Array(x.length)
  expect(thinned(x, y, 1)).toEqual([0, 3, 4, 5, 7, 9])
  expect(thinned(x, y, 0)).toEqual([0, 1, 2, 3, 4, 5, 7, 8, 9])
})

test('the nearest point within reach', () => {
  const x = Float64Array.from([0, 10, Number.NaN, 20])
  const y = Float64Array.from([0, 0, Number.NaN, 5])
  expect(nearestPlace(x, y, { x: 12, y: 1 }, 5)).toBe(1)
  expect(nearestPlace(x, y, { x: 15, y: 30 }, 5)).toBe(-1)
})
