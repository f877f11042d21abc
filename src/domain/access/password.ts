/** The fewest characters of a password. The platform does not publish its number. */
export const leastPasswordLength = 8

/** What a password lacks, in the order in which it is told. */
export type PasswordLack = 'length' | 'lower' | 'upper' | 'digit'

/** What a new password of a root or SAM user lacks; undefined where it will do. */
export function passwordLack(password: string): PasswordLack | undefined {
  if (password.length < leastPasswordLength) return 'length'
  if (!/[a-z]/.test(password)) return 'lower'
  if (!/[A-Z]/.test(password)) return 'upper'
  if (!/\d/.test(password)) return 'digit'
  return undefined
}
