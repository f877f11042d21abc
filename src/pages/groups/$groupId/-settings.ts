import { isSettings } from '../../../domain/settings/settings.ts'
import { maskSecrets } from '../../../domain/settings/secrets.ts'

/** One setting of a namespace, as text to show. */
export interface Setting {
  readonly key: string
  readonly text: string
  /** More than one line: an object or a list. */
  readonly block: boolean
}

/** The settings of a namespace in the order they are stored; secrets as dots unless `reveal`. */
export function settingsOf(namespace: unknown, reveal: boolean): readonly Setting[] {
  const settings = reveal ? namespace : maskSecrets(namespace)
  if (!isSettings(settings)) return []
  return Object.entries(settings).map(([key, value]) => ({
    key,
    block: typeof value === 'object' && value !== null,
    text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
  }))
}
