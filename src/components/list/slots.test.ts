import { expect, test } from 'vitest'
import { noSlots, slotsFor as slotsWhere, type Slots } from './slots.ts'

const slotsFor = (was: Slots, keys: readonly string[]) => slotsWhere(was, keys, () => true)

const first = slotsFor(noSlots, ['a', 'b', 'c', 'd'])
const placesOf = ({ of }: Slots) => [...of].map(([key, place]) => `${key}${place}`).join(' ')

test('rows get places in their order, and keep them while nothing changes', () => {
  expect(placesOf(first)).toBe('a0 b1 c2 d3')
  expect(slotsFor(first, ['a', 'b', 'c', 'd'])).toBe(first)
})

test('other rows get the places of those before them', () => {
  expect(placesOf(slotsFor(first, ['p', 'q', 'r', 's']))).toBe('p0 q1 r2 s3')
})

test('a row that stays keeps its place, and those between keep the order of the document', () => {
  expect(placesOf(slotsFor(first, ['p', 'b', 'q', 'r', 'd']))).toBe('p0 b1 q2 r4 d3')
})

test('scrolling up or down moves nothing', () => {
  const down = slotsFor(first, ['c', 'd', 'e', 'f'])
  expect(placesOf(down)).toBe('c2 d3 e4 f5')
  expect(placesOf(slotsFor(down, ['a', 'b', 'c', 'd']))).toBe('a6 b7 c2 d3')
})

test('rows in another order keep their places, and no place is given twice', () => {
  const turned = slotsFor(first, ['d', 'x', 'a', 'y', 'b'])
  expect(new Set(turned.of.values()).size).toBe(5)
  expect(placesOf(turned)).toBe('d3 x4 a0 y5 b1')
})

test('a place that is not to be passed on goes with its row', () => {
  const but = (held: string) => (gone: string) => gone !== held
  expect(placesOf(slotsWhere(first, ['p', 'q', 'r', 's'], but('b')))).toBe('p0 q2 r3 s4')
  expect(placesOf(slotsWhere(first, ['p', 'b', 'q'], () => false))).toBe('p4 b1 q5')
})

test('a key that comes twice has one place', () => {
  const twice = slotsFor(noSlots, ['a', 'a', 'b'])
  expect(placesOf(twice)).toBe('a0 b1')
  expect(slotsFor(twice, ['a', 'a', 'b'])).toBe(twice)
})
