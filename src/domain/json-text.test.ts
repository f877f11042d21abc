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
    ['', 0, 'ends too early'],
    ['{', 1, 'ends too early'],
    ['{"a": 1', 7, 'ends too early'],
    ['{"a": }', 6, 'value is missing'],
    ['{"a" 1}', 5, 'colon must follow the key “a”'],
    ['{"a": 1,}', 8, 'before the closing }'],
    ['[1,]', 3, 'before the closing ]'],
    ['{"a": 1 "b": 2}', 8, 'comma or }'],
    ['[1 2]', 3, 'comma or ]'],
    ['{a: 1}', 1, 'key between double quotes'],
    ['{"a": yes}', 6, '“yes” is not a value'],
    ["{'a': 1}", 1, 'key between double quotes'],
    ["['a']", 1, 'not single ones'],
    ['{"a": "b\n"}', 6, 'closing quote'],
    ['"\t"', 1, 'control character'],
    ['"\\x"', 1, 'no such escape'],
    ['"\\u12g4"', 1, 'no such escape'],
    ['01', 0, 'no number'],
    ['1.', 0, 'no number'],
    ['-', 0, 'no number'],
    ['1e999', 0, 'too large'],
    ['{} {}', 3, 'may follow the end'],
    ['{"a": 1, "b": 2, "a": 3}', 17, '“a” is here twice'],
    ['['.repeat(100), 61, '60 levels'],
  ])('says what is wrong with %j, and where', (text, at, message) => {
    const read = readJson(text)
    expect(read).toMatchObject({ ok: false, at })
    expect('message' in read && read.message).toContain(message)
  })
})

test('lines and columns count from one', () => {
  expect(lineOf('abc', 0)).toEqual({ line: 1, column: 1 })
  expect(lineOf('a\nbc', 3)).toEqual({ line: 2, column: 2 })
  expect(lineOf('a\n', 2)).toEqual({ line: 2, column: 1 })
})
