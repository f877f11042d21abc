import { describe, expect, it, test } from 'vitest'
import { formatImeiLock, hasWrongCheckDigit, parseImeiLock } from './imei.ts'

describe('parseImeiLock', () => {
  it('reads what it writes', () => {
    for (const text of ['490154203237518', '490154203237518|ANONYMOUS']) {
      const lock = parseImeiLock(text)
      expect(lock && formatImeiLock(lock)).toBe(text)
    }
    expect(parseImeiLock('490154203237518|ANONYMOUS')).toEqual({
      imei: '490154203237518',
      anonymous: true,
    })
  })

  it.each([
    '',
    '49015420323751',
    '4901542032375181',
    '49-015420-323751-8',
    '|ANONYMOUS',
    '４９０１５４２０３２３７５１８',
    '490154203237518|anonymous',
  ])('refuses %j', (text) => {
    expect(parseImeiLock(text)).toBeUndefined()
  })
})

test('a wrong last digit is noticed, and only that', () => {
  expect(hasWrongCheckDigit('490154203237518')).toBe(false)
  expect(hasWrongCheckDigit('490154203237518|ANONYMOUS')).toBe(false)
  expect(hasWrongCheckDigit('490154203237517')).toBe(true)
  expect(hasWrongCheckDigit('not an IMEI')).toBe(false)
})
