/** Whether a text holds a private key, which is a secret wherever it stands. */
export function holdsPrivateKey(value: unknown): boolean {
  return typeof value === 'string' && /-----BEGIN [^-]*PRIVATE KEY/i.test(value)
}
