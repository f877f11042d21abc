import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const texts = (json: string) => piecesOf(bytesOf(json))?.map((one) => new TextDecoder().decode(one))

test.each([
  ['[]', []],
  ['[{}]', ['{}']],
  ['[{"a":1},{"b":[{"c":2}]}]', ['{"a":1}', '{"b":[{"c":2}]}']],
  [' [ {"a": "}]"} ,\n{"b":"\\"}{"} ] ', ['{"a": "}]"}', '{"b":"\\"}{"}']],
  ['[{"a":"\\\\"},{"b":"水道メーター"}]', ['{"a":"\\\\"}', '{"b":"水道メーター"}']],
  ['[null,{"a":null},3]', ['{"a":null}']],
])('the objects of %s are found as they stand', (json, found) => {
  expect(texts(json)).toEqual(found)
})

test('what breaks off, or closes more than it opens, has no pieces', () => {
  for (const json of ['[{"a":1}', '[{"a":"1}]', '[{}]]']) expect(texts(json)).toBeUndefined()
})
