import { expect, test } from 'vitest'
import { nearer, onGround, onPicture, shifted, viewOfAll } from './track-view.ts'

const size = { width: 480, height: 280 }
const x = Float64Array.from([-1000, Number.NaN, 1000])
const y = Float64Array.from([-100, Number.NaN, 100])
const all = viewOfAll(x, y, size)

test('all points are in sight, with room around them', () => {
  expect(onPicture(all, size, { x: -1000, y: 0 })).toEqual({ x: 40, y: 140 })
  const one = viewOfAll(Float64Array.from([0]), Float64Array.from([0]), size)
  expect(one.scale).toBe(2)
})

test('what is under the pointer stays there', () => {
  const at = { x: 100, y: 50 }
  const before = onGround(all, size, at)
  const near = nearer(all, size, 4, at, all)
  expect(near.scale).toBeCloseTo(4 * all.scale)
  expect(onPicture(near, size, before).x).toBeCloseTo(at.x)
  expect(onPicture(near, size, before).y).toBeCloseTo(at.y)
  expect(nearer(near, size, 0.1, at, all)).toEqual(all)
})

test('one cannot move away from all of it', () => {
  expect(shifted(all, size, { x: 50, y: 0 }, all)).toEqual(all)
  const near = nearer(all, size, 4, { x: 240, y: 140 }, all)
  expect(shifted(near, size, { x: 40, y: -40 }, all).x).toBeCloseTo(40 / near.scale)
  expect(shifted(near, size, { x: 1e9, y: 0 }, all).x).toBeCloseTo(240 / all.scale)
})
