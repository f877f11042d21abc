import { expect, test } from 'vitest'
import { isEmailAddress, assignmentProblem, usesOf } from './emails.ts'

test.each([
  ['root@example.com', true],
  ['a.b+c-d_e@mail.example.co.jp', true],
  ["o'hara@example.com", true],
  ['', false],
  ['root', false],
  ['root@example', false],
  ['a..b@example.com', false],
  ['a b@example.com', false],
  ['root@-example.com', false],
  ['名前@example.com', false],
  [`${'a'.repeat(250)}@example.com`, false],
])('%j is an address: %j', (text, expected) => {
  expect(isEmailAddress(text)).toBe(expected)
})

const emails = [
  { emailId: 'first', verified: true },
  { emailId: 'second', verified: true },
  { emailId: 'third', verified: true },
  { emailId: 'new', verified: false },
]
const uses = { primary: ['first'], recovery: ['second'], billing: [], support: [] }

test.each([
  ['billing', 'third', undefined],
  // One address may have several uses beside the primary one.
  ['billing', 'second', undefined],
  ['billing', 'first', 'isPrimary'],
  ['recovery', 'first', 'isPrimary'],
  ['support', 'new', 'unverified'],
  ['support', 'gone', 'unknown'],
  ['primary', 'third', undefined],
  ['primary', 'first', undefined],
  ['primary', 'second', 'usedElsewhere'],
  ['primary', 'new', 'unverified'],
] as const)('for %s the address %s: %s', (type, emailId, problem) => {
  expect(assignmentProblem(type, emailId, emails, uses)).toBe(problem)
})

test('what an address is used for', () => {
  expect(usesOf('second', { ...uses, support: ['second'] })).toEqual(['recovery', 'support'])
})
