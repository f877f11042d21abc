import { expect, it } from 'vitest'
import { decodingsOf } from './decode.ts'

it.each([
  ['48656c6c6f21', [['hex', 'Hello!']]],
  ['5pel5pys', []],
  ['SGVsbG8h', [['base64', 'Hello!']]],
  ['AKL/Zg==', [['base64', undefined]]],
  ['word', []],
  ['a longer text', []],
  ['1a2', []],
  ['', []],
])('%s', (text, expected) => {
  expect(decodingsOf(text).map((one) => [one.encoding, one.text])).toEqual(expected)
})

it('text that is both is told both ways', () => {
  expect(decodingsOf('00ff10ff').map(({ encoding }) => encoding)).toEqual(['hex'])
  expect(decodingsOf('00FFaabb').map(({ encoding }) => encoding)).toEqual(['hex', 'base64'])
})
