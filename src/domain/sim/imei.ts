import { digitsIn } from '../numbers.ts'

/** What a SIM is locked to: an IMEI, and whether a session without any IMEI is let through too. */
export interface ImeiLock {
  readonly imei: string
  readonly anonymous: boolean
}

const anonymousSuffix = '|ANONYMOUS'

/** Reads the `imei` of `setSimImeiLock`: 15 digits, optionally followed by `|ANONYMOUS`. Undefined for anything else. */
export function parseImeiLock(text: string): ImeiLock | undefined {
  const anonymous = text.endsWith(anonymousSuffix)
  const imei = anonymous ? text.slice(0, -anonymousSuffix.length) : text
  return /^\d{15}$/.test(imei) ? { imei, anonymous } : undefined
}

/**
 * What is meant by an IMEI as it is written on devices: in groups, in full width, with a label; or by
 * an IMEISV of 16 digits, whose last two are the version of the software instead of the check digit.
 * Any other text is itself.
 */
export function readImei(text: string): string {
  const [written = '', suffix = ''] = text.split(/(?=\|ANONYMOUS$)/)
  const digits = digitsIn(written)
  if (digits === undefined || digits.startsWith('+')) return text.trim()
  const device = digits.slice(0, 14)
  return `${digits.length === 16 ? device + checkDigit(device) : digits}${suffix}`
}

/** Writes the `imei` of `setSimImeiLock`. */
export function formatImeiLock(lock: ImeiLock): string {
  return lock.anonymous ? `${lock.imei}${anonymousSuffix}` : lock.imei
}

/**
 * Whether the last digit of what can be locked to does not fit the others (Luhn), which most often is
 * a slip of the fingers. It is no error: the service does not check it, and some devices report such
 * numbers.
 */
export function hasWrongCheckDigit(text: string): boolean {
  const lock = parseImeiLock(text)
  return (
    lock !== undefined && lock.imei !== lock.imei.slice(0, -1) + checkDigit(lock.imei.slice(0, -1))
  )
}

/** The digit that belongs behind others (Luhn). */
function checkDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const value = i % 2 === 0 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return String((10 - (sum % 10)) % 10)
}
