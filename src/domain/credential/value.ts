import { holdsPrivateKey } from './private-key.ts'
import type { CredentialField } from './types.ts'

/** The labels of the PEM blocks in a text: `CERTIFICATE`, `RSA PRIVATE KEY`. */
function pemLabels(text: string): readonly string[] {
  return [...text.matchAll(/-----BEGIN ([^-]+)-----/g)].map(([, label = '']) => label.trim())
}

/**
 * What is meant by a value as it was pasted: without blanks, tabs and line breaks around it, which no
 * key has. A password may begin or end with a blank.
 */
export function meantValue(
  field: Pick<CredentialField, 'input' | 'verbatim'>,
  text: string,
): string {
  if (field.verbatim) return text.replaceAll(/^[\t\r\n]+|[\t\r\n]+$/g, '')
  const value = text.replaceAll(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '')
  // A PEM taken out of a JSON file has its line breaks written out.
  const isFlat = field.input === 'pem' && !value.includes('\n')
  return isFlat ? value.replaceAll(/\\r?\\?n/g, '\n') : value
}

/** Why a value is of no use, or must not be stored where it stands. */
export type ValueRule = 'privateKey' | 'notCertificate' | 'notKey' | 'cut' | 'unseen'

/** The rule that a value (as `meantValue` answers it) breaks; undefined for none. */
export function brokenValueRule(
  { input, secret }: Pick<CredentialField, 'input' | 'secret'>,
  value: string,
): ValueRule | undefined {
  if (!secret && holdsPrivateKey(value)) return 'privateKey'
  const isDocument = input === 'pem' || input === 'json'
  // A blank of another kind, a mark of direction, a tab in the middle: nobody would see it again.
  if ((isDocument ? /(?![\t\r\n])[\p{Cc}\p{Cf}]/u : /[\p{Cc}\p{Cf}\u00A0]/u).test(value)) {
    return 'unseen'
  }
  if (input !== 'pem') return undefined
  const labels = pemLabels(value)
  const ofCertificate = labels.filter((label) => label.endsWith('CERTIFICATE'))
  if (!secret && labels.length > 0 && ofCertificate.length === 0) return 'notCertificate'
  if (secret && labels.some((label) => /CERTIFICATE|PUBLIC/.test(label))) {
    if (!holdsPrivateKey(value)) return 'notKey'
  }
  return labels.every((label) => value.includes(`-----END ${label}-----`)) ? undefined : 'cut'
}
