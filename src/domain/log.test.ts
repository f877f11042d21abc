import { expect, test } from 'vitest'
import { logKey, logMessage } from './log.ts'

test.each([
  [{ message: 'Refused', status: 1 }, 'Refused'],
  [{ message: { code: 1 } }, '{"code":1}'],
  [{ status: 1 }, '{"status":1}'],
  ['plain', 'plain'],
  [null, ''],
  [undefined, ''],
])('of %j is told: %s', (body, message) => {
  expect(logMessage({ body })).toBe(message)
})

test('entries that differ in their body alone are two', () => {
  const one = { time: 1, resourceId: '440', service: 'Air' }
  expect(logKey({ ...one, body: { a: 1 } })).not.toBe(logKey({ ...one, body: { a: 2 } }))
  expect(logKey({ ...one, body: { a: 1 } })).toBe(logKey({ ...one, body: { a: 1 } }))
  expect(logKey({})).toBeTruthy()
})
