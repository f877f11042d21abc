import { expect, test } from 'vitest'
import { inFours, readTotpUri } from './otpauth.ts'

test.each([
  ['otpauth://totp/SORACOM:OP0000000001?secret=ABCD&issuer=SORACOM', 'ABCD', 'OP0000000001'],
  ['otpauth://totp/SORACOM:ops%40OP1?secret=ABCD', 'ABCD', 'ops@OP1'],
  ['otpauth://totp/plain?secret=ABCD', 'ABCD', 'plain'],
  ['otpauth://totp/bad%zz?secret=ABCD', 'ABCD', 'bad%zz'],
])('%s is read', (uri, secret, account) => {
  expect(readTotpUri(uri)).toEqual({ secret, account })
})

test.each(['', 'nonsense', 'https://example.com/?secret=ABCD', 'otpauth://totp/SORACOM:OP1'])(
  '%j is none',
  (uri) => {
    expect(readTotpUri(uri)).toBeUndefined()
  },
)

test('a secret is read off in fours', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
