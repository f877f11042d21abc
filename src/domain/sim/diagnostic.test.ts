import { expect, test } from 'vitest'
import { dayMs } from '../time.ts'
import { diagnosticFault } from './diagnostic.ts'

test.each([
  [9, 10, undefined],
  [10, 10, 'order'],
  [9, 11, 'future'],
  [10 - 32 * dayMs, 10, undefined],
  [9 - 32 * dayMs, 10, 'tooOld'],
])('from %d to %d at 10: %s', (from, to, fault) => {
  expect(diagnosticFault(from, to, 10)).toBe(fault)
})
