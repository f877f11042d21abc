import { expect, it } from 'vitest'
import { brokenDataRule, portOf } from './downlink.ts'

it.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['0', 'odd'],
  ['00', undefined],
  ['aBcDeF', undefined],
  ['00112233445566778899aa', undefined],
  ['00112233445566778899aab', 'odd'],
  ['00112233445566778899aabb', 'long'],
  ['0x12', 'hex'],
  ['00 11', 'hex'],
  ['００', 'hex'],
  ['00\n', 'hex'],
])('the data %j break the rule %j', (data, rule) => {
  expect(brokenDataRule(data)).toBe(rule)
})

it.each([
  [0, 0],
  [1, 1],
  [223, 223],
  [224, null],
  [-1, null],
  ['7', 7],
  ['224', null],
  ['-1', null],
  ['', 2],
  ['seven', 2],
  ['1e2', 2],
  ['0x10', 2],
  [2.5, 2],
  [Number.NaN, 2],
  [Number.POSITIVE_INFINITY, 2],
  [null, 2],
  [undefined, 2],
  [true, 2],
  [[7], 2],
  [{}, 2],
])('the fPort %j means %j', (value, port) => {
  expect(portOf(value)).toBe(port)
})
