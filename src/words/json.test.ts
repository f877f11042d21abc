import { expect, test } from 'vitest'
import { readJson } from '../domain/json-text.ts'
import { jsonProblem } from './json.ts'

test.each([
  ['{"a": 1', 'The text ends too early: something that was opened is not closed.'],
  ['{"a": 1,}', 'No comma may stand before the closing }.'],
  ['[1 2]', 'A comma or ] must follow.'],
  ['"\\x"', 'There is no such escape. A backslash itself is written as \\\\.'],
  ['"\t"', 'A control character must be written as an escape, such as \\t.'],
  ['{"a": 1, "a": 3}', 'The key “a” is here twice.'],
])('%j: %s', (text, problem) => {
  const read = readJson(text)
  expect(read.ok || jsonProblem(read)).toBe(problem)
})
