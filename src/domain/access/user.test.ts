import { expect, test } from 'vitest'
import { isLagoonUser, isUserName } from './user.ts'

test.each([
  ['ops', true],
  ['a'.repeat(50), true],
  ['SORACOM-Lagoon-User_1', true],
  ['', false],
  ['a'.repeat(51), false],
  ['a b', false],
  ['a/b', false],
  ['é', false],
  ['default_permissions', false],
])('%j may be the name of a user: %j', (name, may) => {
  expect(isUserName(name)).toBe(may)
})

test('Lagoon’s user is known by its name', () => {
  expect([isLagoonUser('SORACOM-Lagoon-User-x'), isLagoonUser('lagoon')]).toEqual([true, false])
})
