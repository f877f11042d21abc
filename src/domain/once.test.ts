import { expect, test, vi } from 'vitest'
import { onceFor, remembering } from './once.ts'

test('what follows from an object is worked out once for each, be it nothing', () => {
  const make = vi.fn((list: readonly number[]) => list.find((one) => one > 2))
  const found = onceFor(make)
  const [small, large] = [[1], [1, 3]]
  expect([small, large, small, large].map((list) => found(list))).toEqual([
    undefined,
    3,
    undefined,
    3,
  ])
  expect(make).toHaveBeenCalledTimes(2)
  found([1])
  expect(make).toHaveBeenCalledTimes(3)
})

test('what follows from a text is worked out once, until too many are known', () => {
  const make = vi.fn((text: string) => (text === '' ? undefined : text.length))
  const found = remembering(2, make)
  expect(['', 'ab', '', 'ab'].map(found)).toEqual([undefined, 2, undefined, 2])
  expect(make).toHaveBeenCalledTimes(2)
  expect([found('abc'), found('')]).toEqual([3, undefined])
  expect(make).toHaveBeenCalledTimes(4)
})
