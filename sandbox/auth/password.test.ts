import { expect, test } from 'vitest'
import { hashSecret, secretMatches } from './password.ts'

test('a secret matches its own hash only', () => {
  const stored = hashSecret('sandbox')
  expect(stored).not.toContain('sandbox')
  expect(hashSecret('sandbox')).not.toBe(stored)
  expect(secretMatches('sandbox', stored)).toBe(true)
  expect(secretMatches('Sandbox', stored)).toBe(false)
})

test('nothing matches where nothing is stored', () => {
  expect(secretMatches('', null)).toBe(false)
  expect(secretMatches('', '')).toBe(false)
  expect(secretMatches('x', 'not a hash')).toBe(false)
})
