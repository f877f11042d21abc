import { expect, it } from 'vitest'
import { dayMs } from '../time.ts'
import { expiryOf, keptFor } from './retention.ts'

it('an entry is kept for 40 days at the least, and one that is older for 731', () => {
  expect(keptFor(0, 40 * dayMs)).toBe(40)
  expect(keptFor(0, 40 * dayMs + 1)).toBe(731)
  expect(keptFor(5, 0)).toBe(40)
  expect(expiryOf(3, 40)).toBe(40 * dayMs + 3)
})
