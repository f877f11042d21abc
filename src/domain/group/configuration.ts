import { own } from '../own.ts'
import { writeJson } from '../exact-json.ts'
import { isSettings, type Settings } from '../settings/settings.ts'

/** What a group configures: namespace to key to value. */
export type Configuration = Readonly<Record<string, Settings>>

/** Bytes that the whole configuration of a group may take, all namespaces together. */
export const configurationLimit = 8 * 1024

const encoder = new TextEncoder()

/** The size of a group's configuration in bytes: as JSON without spaces, in UTF-8. */
export function configurationBytes(configuration: Configuration): number {
  return encoder.encode(writeJson(configuration)).length
}

/** The configuration with one namespace as given. */
export function withNamespace(
  configuration: Configuration,
  namespace: string,
  settings: Settings,
): Configuration {
  return { ...configuration, [namespace]: settings }
}

/** The settings of one namespace; none where the group has nothing of it. */
export function settingsIn(configuration: Configuration | undefined, namespace: string): Settings {
  const settings = own(configuration ?? {}, namespace)
  return isSettings(settings) ? settings : {}
}
