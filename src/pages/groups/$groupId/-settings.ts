/** One setting of a namespace, as text to show. */
export interface Setting {
  readonly key: string
  readonly text: string
  /** More than one line: an object or a list. */
  readonly block: boolean
}

/** What stands for a value that is not to be seen by everyone who looks at the screen. */
export const hidden = '••••••••'

const secret = /pass(word|phrase)|secret|psk|presharedkey|token/i

/** Whether a value under this key is one to hide: texts only, names of credential sets are none. */
function isSecret(key: string, value: unknown): boolean {
  return typeof value === 'string' && value !== '' && secret.test(key)
}

/** The settings of a namespace in the order they are stored; secrets as dots unless `reveal`. */
export function settingsOf(namespace: unknown, reveal: boolean): readonly Setting[] {
  const entries: [string, unknown][] =
    typeof namespace === 'object' && namespace !== null ? Object.entries(namespace) : []
  const mask = (key: string, value: unknown) => (!reveal && isSecret(key, value) ? hidden : value)
  return entries.map(([key, value]) => {
    const shown = mask(key, value)
    const block = typeof shown === 'object' && shown !== null
    return {
      key,
      block,
      text: typeof shown === 'string' ? shown : JSON.stringify(shown, mask, 2),
    }
  })
}

/** Whether the namespace holds anything that `settingsOf` hides, at any depth. */
export function hasSecrets(namespace: unknown): boolean {
  if (typeof namespace !== 'object' || namespace === null) return false
  return Object.entries(namespace).some(([key, value]) => isSecret(key, value) || hasSecrets(value))
}
