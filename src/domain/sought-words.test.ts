import { expect, test } from 'vitest'
import { longestWord, soughtWords } from './sought-words.ts'

test.each([
  ['', [], []],
  ['a', [], []],
  ['a pump, room ', ['pump', 'room'], ['pump']],
  ['ab cde', ['ab', 'cde'], ['cde']],
])('%j is searched for by %j, or by %j alone', (text, words, longest) => {
  expect(soughtWords(text)).toEqual(words)
  expect(longestWord(text)).toEqual(longest)
})
