import { expect, test } from 'vitest'
import { totpCode, totpMatches } from './totp.ts'

/** The secret of RFC 6238, appendix B ("12345678901234567890"), in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('gives the code of RFC 6238 at %i seconds', (seconds, code) => {
  expect(totpCode(secret, seconds * 1000)).toBe(code)
})

test('takes the code of the step before and after, and no other', () => {
  const now = 1234567890_000
  const at = (step: number) => totpMatches(secret, totpCode(secret, now + step * 30_000), now)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([false, true, true, true, false])
  expect(totpMatches(secret, '', now)).toBe(false)
})
