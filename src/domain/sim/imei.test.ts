import { describe, expect, it } from 'vitest'
import { formatImeiLock, imeiProblem, imeiWarning, parseImeiLock } from './imei.ts'

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
    expect(imeiProblem(text)).toMatch(/15 digits/)
  })
})

describe('imeiWarning', () => {
  it('notices a wrong last digit, and only that', () => {
    expect(imeiWarning('490154203237518')).toBeUndefined()
    expect(imeiWarning('490154203237518|ANONYMOUS')).toBeUndefined()
    expect(imeiWarning('490154203237517')).toMatch(/typing error/)
    expect(imeiWarning('not an IMEI')).toBeUndefined()
    expect(imeiProblem('490154203237517')).toBeUndefined()
  })
})
