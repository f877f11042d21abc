/** What the URL of a namespace's page says: the view, the open entry point, whether it is reviewed. */
export interface ConfigurationSearch {
  view?: 'json' | undefined
  entry?: string | undefined
  review?: boolean | undefined
}

const longest = 2000

/** Reads it; what makes no sense is left out. */
export function readConfigurationSearch(raw: Record<string, unknown>): ConfigurationSearch {
  const { view, entry, review } = raw
  return {
    view: view === 'json' ? 'json' : undefined,
    entry: typeof entry === 'string' && entry.length <= longest ? entry : undefined,
    review: review === true || undefined,
  }
}
