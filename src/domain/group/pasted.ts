import { isSettings, type Settings } from '../settings/settings.ts'
import { settingsIn, type Configuration } from './configuration.ts'
import { isNamespace } from './namespaces.ts'

/** Settings of a namespace in another shape, as commands and answers of the API have them. */
export type Pasted =
  /** The body of putConfigurationParameters: what it does not name stays. */
  | { readonly shape: 'parameters'; readonly settings: Settings }
  /** A group, or its whole configuration; no settings where it has none of the namespace. */
  | { readonly shape: 'group'; readonly settings: Settings | undefined }

/** What a JSON value is, where it is not the settings of the namespace themselves. */
export function readPasted(value: unknown, namespace: string): Pasted | undefined {
  if (Array.isArray(value)) {
    if (value.length === 0 || !value.every(isParameter)) return undefined
    return {
      shape: 'parameters',
      settings: Object.fromEntries(value.map(({ key, value: one }) => [key, one])),
    }
  }
  if (!isSettings(value)) return undefined
  const { configuration } = value
  const all = isConfiguration(configuration) ? configuration : value
  if (!isConfiguration(all)) return undefined
  const settings = Object.hasOwn(all, namespace) ? settingsIn(all, namespace) : undefined
  return { shape: 'group', settings }
}

function isParameter(value: unknown): value is { readonly key: string; readonly value: unknown } {
  return isSettings(value) && typeof value['key'] === 'string' && Object.hasOwn(value, 'value')
}

/** Whether it has settings by namespace, one at least being known. */
function isConfiguration(value: unknown): value is Configuration {
  if (!isSettings(value)) return false
  return Object.keys(value).some(isNamespace) && Object.values(value).every(isSettings)
}
