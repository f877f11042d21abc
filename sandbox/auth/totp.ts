import { createHmac, randomBytes } from 'node:crypto'

const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A secret made at random, 160 bits as base32 text: as long as what RFC 4226 recommends. */
export function newTotpSecret(): string {
  return Array.from(randomBytes(32), (byte) => alphabet[byte & 31]).join('')
}

/** The bytes of a base32 text (RFC 4648, without padding). */
function fromBase32(text: string): Buffer {
  let bits = 0
  let value = 0
  const bytes: number[] = []
  for (const letter of text.replace(/=+$/, '')) {
    const index = alphabet.indexOf(letter)
    if (index < 0) throw new Error(`not base32: ${letter}`)
    value = ((value << 5) | index) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 0xff)
    }
  }
  return Buffer.from(bytes)
}

/**
 * The six-digit code of RFC 6238 (HMAC-SHA-1, steps of 30 seconds) that `secret`, base32 text,
 * gives at `now`, UNIX milliseconds.
 */
export function totpCode(secret: string, now: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / stepSeconds)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0x0f
  const code = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000
  return String(code).padStart(6, '0')
}

/** Whether `code` is the one of `now` or of the step before or after it. */
export function totpMatches(secret: string, code: string, now: number): boolean {
  return [-1, 0, 1].some((step) => totpCode(secret, now + step * stepSeconds * 1000) === code)
}
