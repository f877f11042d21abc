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

/**
 * Why a tag cannot have this key, as a sentence, or null. `taken` holds the keys of the tags that
 * are there already, without the one being renamed.
 */
export function tagKeyProblem(key: string, taken: Iterable<string> = []): string | null {
  if (key.trim() === '') return 'Enter a tag name.'
  if (key !== key.trim()) return 'A tag name cannot begin or end with a space.'
  // The key stands in the URL of deleteSimTag, where these two mean folders, even when encoded.
  if (key === '.' || key === '..') return 'A tag name cannot be “.” or “..”. Choose another one.'
  if (!key.isWellFormed()) return 'The tag name holds a broken character. Type it again.'
  for (const other of taken) {
    if (other === key) return `There is already a tag called “${key}”. Change its value instead.`
  }
  return null
}
