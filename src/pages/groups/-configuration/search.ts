import { readSettingsSearch, type SettingsSearch } from '../../../components/settings/search.ts'

/** What the URL of a namespace's page says: how it is edited, and which entry point is open. */
export interface ConfigurationSearch extends SettingsSearch {
  entry?: string | undefined
}

const longest = 2000

/** Reads it; what makes no sense is left out. */
export function readConfigurationSearch(raw: Record<string, unknown>): ConfigurationSearch {
  const { entry } = raw
  return {
    ...readSettingsSearch(raw),
    entry: typeof entry === 'string' && entry.length <= longest ? entry : undefined,
  }
}
