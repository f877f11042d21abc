/** What the URL of an editor of settings says: the view, and whether what changed is reviewed. */
export interface SettingsSearch {
  view?: 'json' | undefined
  review?: boolean | undefined
}

/** Reads it; what makes no sense is left out. */
export function readSettingsSearch({ view, review }: Record<string, unknown>): SettingsSearch {
  return {
    view: view === 'json' ? 'json' : undefined,
    review: review === true || undefined,
  }
}
