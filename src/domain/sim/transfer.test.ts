import { expect, test } from 'vitest'
import { readTransferToken } from './transfer.ts'
import { allowed } from './verbs.ts'

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'
const token = `${uuid}-${uuid}`

test.each([
  [token, token],
  [` ${token.toUpperCase()}\n`, token],
  [`"${token.slice(0, 40)}\n${token.slice(40)}"`, token],
  [uuid, undefined],
  [`${token}-1`, undefined],
  ['', undefined],
])('the token in %j', (text, expected) => {
  expect(readTransferToken(text)).toBe(expected)
})

test.each([
  ['ready', undefined],
  ['active', 'used'],
  ['inactive', 'used'],
  ['transferring', 'transferring'],
  ['terminated', 'terminated'],
  ['shipped', 'unregistered'],
])('a SIM in status %s can be transferred, or not by the rule %s', (status, rule) => {
  const verdict = allowed({ status }, 'transfer')
  expect(verdict.allowed ? undefined : verdict.rule).toBe(rule)
})
