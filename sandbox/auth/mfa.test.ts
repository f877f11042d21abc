import { expect, test } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { createRoot } from './accounts.ts'
import {
  confirmMfa,
  enableMfa,
  makeBackupCodes,
  mfaStatus,
  revokeMfa,
  useBackupCode,
} from './mfa.ts'
import { totpCode } from './totp.ts'
import { findUser, rootUser, type User } from './users.ts'

const now = Date.UTC(2026, 0, 1)
const step = 30_000

function account() {
  const { db, operatorId } = testWorld()
  createRoot(db, operatorId, '', now)
  const user = (): User => {
    const found = findUser(db, operatorId, rootUser)
    if (!found) throw new Error('no root')
    return found
  }
  const status = () => mfaStatus(db, user())
  const enable = () => new URL(enableMfa(db, user())).searchParams.get('secret') ?? ''
  const confirm = (code: string) => confirmMfa(db, user(), code, now)
  return { db, operatorId, user, status, enable, confirm }
}

test('a secret is confirmed by a code of this step or the one beside it', () => {
  for (const at of [now - step, now, now + step]) {
    const { status, enable, confirm } = account()
    const secret = enable()
    expect(status()).toBe('UNCONFIRMED')
    expect(() => confirm(totpCode(secret, now + 5 * step))).toThrow('mfaOTPCode')
    expect(() => confirm('')).toThrow('mfaOTPCode')
    expect(status()).toBe('UNCONFIRMED')
    confirm(totpCode(secret, at))
    expect(status()).toBe('ACTIVE')
  }
})

test('asked for again before it is confirmed, it is another secret that counts', () => {
  const { status, enable, confirm } = account()
  const first = enable()
  const second = enable()
  expect(first).not.toBe(second)
  expect(() => confirm(totpCode(first, now))).toThrow('mfaOTPCode')
  confirm(totpCode(second, now))
  expect(status()).toBe('ACTIVE')
  expect(enable).toThrow('AUM0100')
  expect(() => confirm(totpCode(second, now))).toThrow('AUM0101')
})

test('is revoked whether it was confirmed or not, and not twice', () => {
  const { db, user, status, enable, confirm } = account()
  enable()
  revokeMfa(db, user())
  expect(status()).toBe('INACTIVE')
  confirmedBy(enable, confirm)
  revokeMfa(db, user())
  expect(status()).toBe('INACTIVE')
  expect(() => revokeMfa(db, user())).toThrow('AUM0102')
})

function confirmedBy(enable: () => string, confirm: (code: string) => void): void {
  confirm(totpCode(enable(), now))
}

test('a backup code is good once, until there are others or none', () => {
  const { db, operatorId, user, enable, confirm } = account()
  confirmedBy(enable, confirm)
  const uses = (code: string) => useBackupCode(db, operatorId, rootUser, code)
  const codes = makeBackupCodes(db, user())
  expect(codes).toHaveLength(5)
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true)
  const [first = '', second = '', third = ''] = codes
  expect([uses(first), uses(first), uses(second), uses('')]).toEqual([true, false, true, false])
  expect(useBackupCode(db, 'OP0000000009', rootUser, third)).toBe(false)
  const [other = ''] = makeBackupCodes(db, user())
  expect(uses(third)).toBe(false)
  revokeMfa(db, user())
  expect(uses(other)).toBe(false)
})
