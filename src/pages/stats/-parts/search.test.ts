import { expect, it } from 'vitest'
import { readChoice, readWords } from './search.ts'

it('words of the URL are a list without doubles and not too long', () => {
  expect(readWords(['a', 'b', 'a', 7, '', 'x'.repeat(65)], 10)).toEqual(['a', 'b'])
  expect(readWords('a', 10)).toEqual(['a'])
  expect(readWords(['a', 'b', 'c'], 2)).toEqual(['a', 'b'])
  for (const nothing of [undefined, [], {}, 5, '']) expect(readWords(nothing, 10)).toBeUndefined()
})

it('a choice of the URL is one there is, and the usual one is none', () => {
  const words = ['total', 'upload'] as const
  expect(readChoice('upload', words)).toBe('upload')
  for (const other of ['total', 'else', undefined, ['upload']]) {
    expect(readChoice(other, words)).toBeUndefined()
  }
})
