import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

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
