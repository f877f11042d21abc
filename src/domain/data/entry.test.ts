import { describe, expect, it } from 'vitest'
import { allKeys, numericKeys, readEntry, textOfHex } from './entry.ts'

describe('the content of an entry', () => {
  it.each([
    ['{"a":1,"b":{"c":"x","d":[true,null]}}', { a: 1, 'b.c': 'x', 'b.d.0': true, 'b.d.1': null }],
    ['{}', {}],
    ['[1,2]', { '0': 1, '1': 2 }],
    ['{"__proto__":{"a":1}}', { '__proto__.a': 1 }],
  ])('%s is read by its keys', (content, values) => {
    expect(readEntry({ content })).toEqual({ values })
  })

  it.each(['', 'plain text', '12', 'null', '"text"', '{"a":'])('%j stays text', (content) => {
    expect(readEntry({ content })).toEqual({ text: content })
  })

  it('of thousands of keys is cut', () => {
    const content = JSON.stringify(
      Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [n, n])),
    )
    const reading = readEntry({ content })
    expect('values' in reading && Object.keys(reading.values)).toHaveLength(100)
  })
})

describe('keys', () => {
  const readings = ['{"a":1,"b":"x"}', 'text', '{"b":2,"c":null}'].map((content) =>
    readEntry({ content }),
  )
  it('are found in all entries', () => expect(allKeys(readings)).toEqual(['a', 'b', 'c']))
  it('are numeric where any value is', () => expect(numericKeys(readings)).toEqual(['a', 'b']))
})

describe('hexadecimal digits', () => {
  it.each([
    ['48656c6c6f', 'Hello'],
    ['E38193', 'こ'],
    ['00ff', undefined],
    ['7f', undefined],
    ['c328', undefined],
    ['4', undefined],
    ['', undefined],
    ['zz', undefined],
  ])('%s spell %j', (hex, text) => expect(textOfHex(hex)).toBe(text))
})
