import { describe, expect, it } from 'vitest'
import { mostKeys, readEntry, textOfHex } from './entry.ts'

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
    expect('values' in reading && Object.keys(reading.values)).toHaveLength(mostKeys)
    expect(reading).toMatchObject({ more: 5000 - mostKeys })
  })

  it('keeps keys that are names of every object', () => {
    const reading = readEntry({ content: '{"__proto__":1,"constructor":"x"}' })
    expect('values' in reading && Object.entries(reading.values)).toEqual([
      ['__proto__', 1],
      ['constructor', 'x'],
    ])
  })

  it('is unfolded eight deep, below that it is JSON text', () => {
    const content = `${'{"in":'.repeat(10)}1${'}'.repeat(10)}`
    const key = Array.from({ length: 8 }, () => 'in').join('.')
    expect(readEntry({ content })).toEqual({ values: { [key]: '{"in":{"in":1}}' } })
  })

  it('is read where it is JSON in Base64 too', () => {
    const content = JSON.stringify({ payload: btoa('{"lat":1}') })
    expect(readEntry({ content })).toEqual({
      values: { payload: btoa('{"lat":1}'), 'payload (JSON).lat': 1 },
    })
  })

  it('may be anything in an answer that breaks the description', () => {
    expect(readEntry({ content: null as never })).toEqual({ text: 'null' })
    expect(readEntry({ content: { a: 1 } as never })).toEqual({ values: { a: 1 } })
  })
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
