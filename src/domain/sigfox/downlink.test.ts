import { expect, it } from 'vitest'
import { brokenDataRule } from './downlink.ts'

it.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['0', 'odd'],
  ['00', 'size'],
  ['00112233445566', 'size'],
  ['0011223344556677', undefined],
  ['aAbBcCdDeEfF0011', undefined],
  ['001122334455667', 'odd'],
  ['001122334455667788', 'size'],
  ['0x11223344556677', 'hex'],
  ['00 1122334455667', 'hex'],
  ['0011223344556677\n', 'hex'],
])('the data %j break the rule %j', (data, rule) => {
  expect(brokenDataRule(data)).toBe(rule)
})
