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
  return lock !== undefined && !passesLuhn(lock.imei)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const value = i % 2 === 1 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
