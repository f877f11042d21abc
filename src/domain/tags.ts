/** Tags of a SIM or group: the tag called `name` is its name, the others are free. */
export type Tags = Readonly<Record<string, string>>

/** The key of the tag that holds the name. */
export const nameKey = 'name'

/** The name in the tags; null where there is none (the API writes that as empty text). */
export function nameOf(tags: Tags | null | undefined): string | null {
  const name = tags?.[nameKey]?.trim()
  return name ? name : null
}

/** The tags other than the name, by key. */
export function customTags(tags: Tags | null | undefined): [key: string, value: string][] {
  return Object.entries(tags ?? {})
    .filter(([key]) => key !== nameKey)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Why a tag cannot have a key. */
export type TagKeyRule = 'empty' | 'spaces' | 'dots' | 'broken' | 'taken'

/**
 * The rule that a tag's key breaks; undefined for none. `taken` holds the keys of the tags that are
 * there already, without the one being renamed.
 */
export function tagKeyRule(key: string, taken: Iterable<string> = []): TagKeyRule | undefined {
  if (key.trim() === '') return 'empty'
  if (key !== key.trim()) return 'spaces'
  // The key stands in the URL of deleteSimTag, where these two mean folders, even when encoded.
  if (key === '.' || key === '..') return 'dots'
  if (!key.isWellFormed()) return 'broken'
  return new Set(taken).has(key) ? 'taken' : undefined
}
