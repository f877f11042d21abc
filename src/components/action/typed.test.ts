import { expect, test } from 'vitest'
import { isConfirmed } from './typed.ts'

test('what looks the same confirms', () => {
  expect(isConfirmed('smart-meters', 'smart-meters')).toBe(true)
  expect(isConfirmed(' smart  meters ', 'smart meters')).toBe(true)
  expect(isConfirmed('smart meters', 'smart\u3000 meters')).toBe(true)
  // The same letters, composed and in parts.
  expect(isConfirmed('ブラザ', 'フ\u3099ラサ\u3099')).toBe(true)
})

test('anything else does not', () => {
  expect(isConfirmed('Smart-meters', 'smart-meters')).toBe(false)
  expect(isConfirmed('', 'smart-meters')).toBe(false)
  expect(isConfirmed('30', '300')).toBe(false)
})
