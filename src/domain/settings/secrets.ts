import { own } from '../own.ts'
import { isSettings } from './settings.ts'

/** What stands for a value that is not to be seen by everyone who looks at the screen. */
export const hidden = '••••••••'

const secretKey = /pass(word|phrase)|secret|psk|presharedkey|token/i
const secretHeader = /auth|cookie|key|pass|secret|token/i

/**
 * Whether a value under this key is one to hide: texts only, names of credential sets are none.
 * `parent` is what the key stands in: the value of a header is as secret as its name says.
 */
export function isSecret(key: string, value: unknown, parent?: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false
  if (secretKey.test(key)) return true
  return (
    key === 'headerValue' && isSettings(parent) && secretHeader.test(String(parent['headerKey']))
  )
}

/** A copy with dots for every secret, at any depth; for what else is one, `secret` says so. */
export function maskSecrets(value: unknown, secret: typeof isSecret = isSecret): unknown {
  if (Array.isArray(value)) return value.map((part) => maskSecrets(part, secret))
  if (!isSettings(value)) return value
  return mapped(value, (key, part) =>
    secret(key, part, value) ? hidden : maskSecrets(part, secret),
  )
}

/**
 * The opposite of `maskSecrets`: dots become the text that stands in the same place of `stored`.
 * Dots that stand for nothing stay (`unknownSecrets` finds them).
 */
export function unmaskSecrets(value: unknown, stored: unknown): unknown {
  if (value === hidden) return typeof stored === 'string' ? stored : value
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = Array.isArray(stored) ? stored : []
    return value.map((part, at) => unmaskSecrets(part, parts[at]))
  }
  if (!isSettings(value)) return value
  const parts = isSettings(stored) ? stored : {}
  return mapped(value, (key, part) => unmaskSecrets(part, own(parts, key)))
}

/** The paths of dots that stand for no stored secret. */
export function unknownSecrets(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (value === hidden) return [path]
  if (Array.isArray(value)) return value.flatMap((part, at) => unknownSecrets(part, [...path, at]))
  if (!isSettings(value)) return []
  return Object.entries(value).flatMap(([key, part]) => unknownSecrets(part, [...path, key]))
}

/** Whether a value holds anything that is hidden, at any depth. */
export function hasSecrets(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasSecrets)
  if (!isSettings(value)) return false
  return Object.entries(value).some(([key, part]) => isSecret(key, part, value) || hasSecrets(part))
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (key: string, part: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(key, part)]))
}
