import { expect, test } from 'vitest'
import { contractRefusal, supportEnds } from './contracts.ts'

test.each([
  ['api_audit_log', false, 'g', undefined],
  ['harvest', false, 'g', undefined],
  ['napter', false, 'jp', 'rootOnly'],
  ['napter', true, 'g', undefined],
  ['support', false, 'g', 'rootOnly'],
  ['support', true, 'g', 'japanOnly'],
  ['support', true, 'jp', undefined],
] as const)('%s by root (%s) in coverage %s: %s', (name, isRoot, coverage, refusal) => {
  expect(contractRefusal(name, { isRoot, coverage })).toBe(refusal)
})

test('a tier ends with its month in UTC', () => {
  const end = Date.UTC(2026, 1, 1)
  expect(supportEnds(Date.UTC(2026, 0, 1))).toBe(end)
  expect(supportEnds(end - 1)).toBe(end)
  expect(supportEnds(Date.UTC(2026, 11, 31))).toBe(Date.UTC(2027, 0, 1))
})
