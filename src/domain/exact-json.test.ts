import { describe, expect, it } from 'vitest'
import { exactText, parseJson, withDigits, writeJson } from './exact-json.ts'

describe('JSON that is read and written again', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '8942310000000000001',
    '0.12345678901234567890',
    '1e400',
    '{"a":[12345678901234567890,1],"b":"12345678901234567890","c\\":1":9007199254740993}',
    '{"simId":"8942310000000000001","at":1764164000000,"text":"a: 12345678901234567890"}',
    '[1.5,-0.25,9007199254740991,35.681236,0.1]',
    '{"emoji":"🌡","escaped":"\\\\","quote":"\\""}',
    'null',
  ])('is the same: %s', (text) => expect(writeJson(parseJson(text))).toBe(text))

  it('holds numbers as numbers where none is rounded', () => {
    const text = '[0, -1.5, 2e3, 9007199254740991, 35.68123612345678, 1.0]'
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  it('is shown by its digits, and written as a number by whoever writes it', () => {
    const value = parseJson('{"n": 12345678901234567890}') as { n: string }
    expect(exactText(value.n)).toBe('12345678901234567890')
    expect(exactText('text')).toBe('text')
    expect(withDigits(JSON.stringify([value]))).toBe('[{"n":12345678901234567890}]')
    expect(writeJson(value, 2)).toBe('{\n  "n": 12345678901234567890\n}')
  })

  it.each(['', '{', '{"a": 12345678901234567890x}', '12345678901234567890 1'])(
    'is refused where it is none: %j',
    (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
  )
})
