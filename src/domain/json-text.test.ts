import { describe, expect, it, test } from 'vitest'
import { lineOf, pointer, readJson } from './json-text.ts'

describe('readJson', () => {
  it.each([
    '{}',
    '[]',
    'null',
    '-0.5e+3',
    '"\\u00e9\\n\\\\ \\/"',
    ' {"a": [1, {"b": true}], "c/d~": "x"} \n',
    '{"__proto__": {"a": 1}, "constructor": null, "": ""}',
  ])('reads what JSON.parse reads: %s', (text) => {
    expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) })
  })

  it('knows where every part begins', () => {
    const text = '{\n  "a": [1, {"b": true}],\n  "c/d~": "x"\n}'
    const read = readJson(text)
    const at = (path: readonly (string | number)[]) =>
      read.ok ? text.slice(read.positions.get(pointer(path))).slice(0, 4) : ''
    expect(at([])).toBe('{\n  ')
    expect(at(['a', 1, 'b'])).toBe('true')
    expect(at(['c/d~'])).toBe('"x"\n')
  })

  it.each([
    ['', 0, 'early'],
    ['{', 1, 'early'],
    ['{"a": 1', 7, 'early'],
    ['{"a": }', 6, 'value'],
    ['{"a" 1}', 5, 'colon a'],
    ['{"a": 1,}', 8, 'trailing }'],
    ['[1,]', 3, 'trailing ]'],
    ['{"a": 1 "b": 2}', 8, 'comma }'],
    ['[1 2]', 3, 'comma ]'],
    ['{a: 1}', 1, 'key'],
    ['{"a": yes}', 6, 'word yes'],
    ["{'a': 1}", 1, 'key'],
    ["['a']", 1, 'quotes'],
    ['{"a": "b\n"}', 6, 'quote'],
    ['"\t"', 1, 'control'],
    ['"\\x"', 1, 'escape'],
    ['"\\u12g4"', 1, 'escape'],
    ['01', 0, 'numeral'],
    ['1.', 0, 'numeral'],
    ['-', 0, 'numeral'],
    ['1e999', 0, 'large'],
    ['{} {}', 3, 'end'],
    ['{"a": 1, "b": 2, "a": 3}', 17, 'twice a'],
    ['['.repeat(100), 61, 'deep 60'],
  ])('says what is wrong with %j, and where', (text, at, fault) => {
    const read = readJson(text)
    expect(read).toMatchObject({ ok: false, at })
    expect('rule' in read && `${read.rule} ${read.what}`.trim()).toBe(fault)
  })
})

test('lines and columns count from one', () => {
  expect(lineOf('abc', 0)).toEqual({ line: 1, column: 1 })
  expect(lineOf('a\nbc', 3)).toEqual({ line: 2, column: 2 })
  expect(lineOf('a\n', 2)).toEqual({ line: 2, column: 1 })
})
