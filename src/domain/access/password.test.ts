import { expect, test } from 'vitest'
import { passwordLack } from './password.ts'

test.each([
  ['', 'length'],
  ['Abcdef1', 'length'],
  ['ABCDEFG1', 'lower'],
  ['abcdefg1', 'upper'],
  ['Abcdefgh', 'digit'],
  ['Abcdefg1', undefined],
  [' Ä b-C 1 日本', undefined],
])('%j lacks %j', (password, lack) => {
  expect(passwordLack(password)).toBe(lack)
})
