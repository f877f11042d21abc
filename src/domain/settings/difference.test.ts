import { describe, expect, it } from 'vitest'
import { differences, rebase, same } from './difference.ts'

describe('same', () => {
  it('looks at values, not at the order of keys', () => {
    expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
    expect(same([1, 2], [2, 1])).toBe(false)
    expect(same([], {})).toBe(false)
    expect(same(true, 'true')).toBe(false)
    expect(same({ a: undefined }, {})).toBe(false)
    expect(same(null, undefined)).toBe(false)
    expect(same({ toString: 1 }, { b: 1 })).toBe(false)
  })
})

describe('differences', () => {
  it('tells added, changed and removed keys, and goes into objects', () => {
    const before = { a: 1, gone: [1], metadata: { enabled: true, readonly: true }, same: {} }
    const after = {
      a: 2,
      metadata: { enabled: true, readonly: false, allowOrigin: '' },
      same: {},
      n: null,
    }
    const found = differences(before, after)
    expect(found.map(({ path, kind }) => [path.join('.'), kind])).toEqual([
      ['a', 'changed'],
      ['gone', 'removed'],
      ['metadata.readonly', 'changed'],
      ['metadata.allowOrigin', 'added'],
      ['n', 'added'],
    ])
    expect(found[2]).toMatchObject({ before: true, after: false })
    expect(differences(before, before)).toEqual([])
  })

  it('does not go into lists, nor where the kind of value changed', () => {
    const found = differences({ a: [1, 2], b: { c: 1 } }, { a: [1], b: 'text' })
    expect(found.map(({ path, before, after }) => [path, before, after])).toEqual([
      [['a'], [1, 2], [1]],
      [['b'], { c: 1 }, 'text'],
    ])
  })
})

describe('rebase', () => {
  const base = { a: 1, b: 1, c: 1 }

  it('keeps what others changed where I did not', () => {
    expect(rebase(base, { ...base, a: 2 }, { ...base, b: 2, d: 1 })).toEqual({
      settings: { a: 2, b: 2, c: 1, d: 1 },
      theirs: ['b', 'd'],
      overwritten: [],
    })
  })

  it('names what mine overwrite, also by taking it away', () => {
    const { b: _b, ...mine } = { ...base, a: 2 }
    expect(rebase(base, mine, { a: 3, b: 3, c: 1 })).toEqual({
      settings: { a: 2, c: 1 },
      theirs: ['a', 'b'],
      overwritten: ['a', 'b'],
    })
  })

  it('lets what both changed alike be, and what they took away be gone', () => {
    const { c: _c, ...stored } = { ...base, a: 2 }
    expect(rebase(base, { ...base, a: 2 }, stored)).toEqual({
      settings: { a: 2, b: 1 },
      theirs: ['a', 'c'],
      overwritten: [],
    })
  })
})
