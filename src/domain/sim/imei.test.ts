import { describe, expect, it, test } from 'vitest'
import { formatImeiLock, hasWrongCheckDigit, parseImeiLock, readImei } from './imei.ts'

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

test.each([
  ['49-015420-323751-8', '490154203237518'],
  [' 49 015420 323751 8\n', '490154203237518'],
  ['IMEI: ４９０１５４２０３２３７５１８', '490154203237518'],
  ['490154203237518|ANONYMOUS', '490154203237518|ANONYMOUS'],
  // An IMEISV: the check digit stands nowhere in it.
  ['49-015420-323751-07', '490154203237518'],
  ['490154203237517', '490154203237517'],
  ['49015420323751', '49015420323751'],
  ['tractor', 'tractor'],
  ['', ''],
])('%j means %j', (text, imei) => expect(readImei(text)).toBe(imei))
