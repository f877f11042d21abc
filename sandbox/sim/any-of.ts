import type { DatabaseSync } from 'node:sqlite'

/** What a search is for at the moment: it is over before anything else begins. */
let wanted: readonly ((text: string) => boolean)[] = []

const known = new WeakSet<DatabaseSync>()

/**
 * Runs `search` with `any_of(text, n)` in its SQL, which tells whether any term of the list with that
 * number occurs in a text. Many terms one by one are looked for many times in each of many rows.
 */
export function withAnyOf<T>(
  db: DatabaseSync,
  lists: readonly (readonly string[])[],
  search: () => T,
): T {
  if (!known.has(db)) {
    const isIn = (text: unknown, list: unknown) => Number(wanted[Number(list)]?.(String(text)))
    db.function('any_of', { deterministic: true }, isIn as () => number)
    known.add(db)
  }
  wanted = lists.map(occurs)
  return search()
}

/** Whether any of the terms, none of them empty, occurs in a text: by how they begin. */
function occurs(terms: readonly string[]): (text: string) => boolean {
  const length = Math.min(...terms.map((term) => term.length))
  const byStart = Map.groupBy(terms, (term) => term.slice(0, length))
  return (text) => {
    for (let at = 0; at + length <= text.length; at += 1) {
      const possible = byStart.get(text.slice(at, at + length))
      if (possible?.some((term) => text.startsWith(term, at))) return true
    }
    return false
  }
}
