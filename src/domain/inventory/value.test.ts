import { expect, test } from 'vitest'
import { enteredValue, readRange, timeOf, valueRule } from './value.ts'

test.each([
  ['STRING', '', 'a', undefined],
  ['STRING', '', '', undefined],
  ['STRING', '1..3', 'abcd', 'length'],
  ['STRING', 'red,green', 'blue', 'choice'],
  ['STRING', '', 5, 'text'],
  ['INTEGER', '0..255', 255, undefined],
  ['INTEGER', '0-255', 256, 'range'],
  ['INTEGER', '-10..10', -11, 'range'],
  ['INTEGER', '1,2,4', 3, 'choice'],
  ['INTEGER', '1,2,4', 4, undefined],
  ['INTEGER', '', 1.5, 'integer'],
  ['INTEGER', '', '1', 'integer'],
  ['INTEGER', 'see the manual', 7, undefined],
  ['FLOAT', '0..1', 1.5, 'range'],
  ['FLOAT', '', Number.POSITIVE_INFINITY, 'number'],
  ['BOOLEAN', '', 'true', 'boolean'],
  ['BOOLEAN', '', false, undefined],
  ['OPAQUE', '', 'QUJD', undefined],
  ['OPAQUE', '', 'QUJ', 'base64'],
  ['OPAQUE', '1..2', 'QUJD', 'length'],
  ['TIME', '', 1_500_000_000, undefined],
  ['TIME', '', 'tomorrow', 'time'],
  ['OBJLNK', '', '3:0', undefined],
  ['OBJLNK', '', '3', 'link'],
  [undefined, '', 'anything', undefined],
  ['INTEGER', '', undefined, 'missing'],
])('%s in "%s": %j is %s', (type, range, value, rule) => {
  expect(valueRule({ type, range }, value)).toBe(rule)
})

test('a range is a span or a few values', () => {
  expect(readRange('0..100')).toEqual({ kind: 'span', min: 0, max: 100 })
  expect(readRange('1-64 bytes')).toEqual({ kind: 'span', min: 1, max: 64 })
  expect(readRange('1, 2, 4')).toEqual({ kind: 'choices', choices: ['1', '2', '4'] })
  for (const text of [undefined, '', 'a lot, of words that say something']) {
    expect(readRange(text)).toBeUndefined()
  }
})

test('a time is seconds, ISO 8601 or as the platform writes it', () => {
  const ms = Date.UTC(2018, 3, 24, 7, 28, 17)
  for (const value of [ms / 1000, 'Apr 24, 2018 7:28:17 AM', '2018-04-24T07:28:17Z']) {
    expect(timeOf(value)).toBe(ms)
  }
  for (const value of ['2018', '', null, 1.5, true]) expect(timeOf(value)).toBeUndefined()
})

test('what is entered becomes what its type wants, or stays what it was', () => {
  expect(enteredValue('INTEGER', ' 12 ')).toBe(12)
  expect(enteredValue('FLOAT', '1e3')).toBe(1000)
  expect(enteredValue('INTEGER', '12px')).toBe('12px')
  expect(enteredValue('BOOLEAN', 'true')).toBe(true)
  expect(enteredValue('STRING', ' a ')).toBe(' a ')
  expect(enteredValue('TIME', '1500000000')).toBe(1_500_000_000)
})
