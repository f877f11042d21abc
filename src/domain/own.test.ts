import { expect, test } from 'vitest'
import { own, without } from './own.ts'

test('a record has what it was given, and nothing of its nature', () => {
  expect(own({ a: 1 }, 'a')).toBe(1)
  expect(own<unknown>({}, 'constructor')).toBeUndefined()
})

test('a key is taken out, and the rest stays as it was', () => {
  const record = { a: 1, b: 2 }
  expect(without(record, 'a')).toEqual({ b: 2 })
  expect(record).toEqual({ a: 1, b: 2 })
})
