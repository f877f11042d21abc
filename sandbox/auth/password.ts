import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { leastPasswordLength, passwordLack } from '../../src/domain/access/password.ts'
import { badRequest, missingField } from '../http/errors.ts'

/** Low for a password store, on purpose: these are a sandbox's published passwords. */
const cost = { N: 1024, r: 8, p: 1 }
const length = 32

/** A salted scrypt hash of a password or secret, as `salt:hash` in hexadecimal. */
export function hashSecret(secret: string): string {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${scryptSync(secret, salt, length, cost).toString('hex')}`
}

/** Whether `secret` is what `stored` was made from. Takes as long when there is nothing stored. */
export function secretMatches(secret: string, stored: string | null): boolean {
  const [salt = '', hash = ''] = (stored ?? '').split(':')
  const given = scryptSync(secret, Buffer.from(salt, 'hex'), length, cost)
  const kept = Buffer.from(hash, 'hex')
  return kept.length === length && timingSafeEqual(given, kept)
}

/** Throws 400 for a new password that does not meet the platform's rule; `field` is its name. */
export function requireGoodPassword(field: string, password: string | undefined): string {
  if (!password) throw missingField(field)
  if (passwordLack(password) === undefined) return password
  throw badRequest(
    field,
    `must have at least ${leastPasswordLength} characters, a lower-case letter, an upper-case letter and a digit`,
    `${leastPasswordLength} 文字以上で、英小文字、英大文字、数字をそれぞれ 1 文字以上含めてください`,
  )
}
