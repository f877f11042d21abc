import { holdsAddress, parseCidr } from './cidr.ts'

/** An entry of a routing filter, as the API has it. */
export interface FilterEntry {
  readonly action: 'allow' | 'deny'
  readonly ipRange: string
}

/** Entries that one filter may have. The API names no number; this is the sandbox's. */
export const mostEntries = 100

/**
 * The entry that decides about an address: the one with the longest prefix among those that hold
 * it. Undefined where none does; it is let through then.
 */
export function decidingEntry<Entry extends FilterEntry>(
  entries: readonly Entry[],
  address: number,
): Entry | undefined {
  let deciding: { readonly entry: Entry; readonly prefix: number } | undefined
  for (const entry of entries) {
    const range = parseCidr(entry.ipRange)
    if (!range || !holdsAddress(range, address)) continue
    if (!deciding || range.prefix > deciding.prefix) deciding = { entry, prefix: range.prefix }
  }
  return deciding?.entry
}

/** The entries as they apply: the most particular first, ranges of one length by their addresses. */
export function inOrder<Entry extends FilterEntry>(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ ipRange }: Entry) => {
    const range = parseCidr(ipRange)
    return range ? [-range.prefix, range.first] : [1, 0]
  }
  return entries.toSorted((a, b) => {
    const [p = 0, x = 0] = rank(a)
    const [q = 0, y = 0] = rank(b)
    return p - q || x - y
  })
}

/** Entries that say something about a range that an earlier one names too, by their places. */
export function repeated(entries: readonly FilterEntry[]): readonly number[] {
  const seen = new Set<string>()
  return entries.flatMap(({ ipRange }, place) => {
    const range = parseCidr(ipRange)
    if (!range) return []
    const key = `${range.first}/${range.prefix}`
    if (seen.has(key)) return [place]
    seen.add(key)
    return []
  })
}
