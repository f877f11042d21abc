const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (typed: string) => plain(typed).split(/\s+/).filter(Boolean)

/** Whether every word that was typed occurs in the text, whatever the case and width. */
export function matches(text: string, typed: string): boolean {
  const within = plain(text)
  return wordsOf(typed).every((word) => within.includes(word))
}

/**
 * How well something fits what was typed, the best first: 0 where its label begins with it, 1 where a
 * word of it does, 2 where it is in it, 3 where it is among its keywords; undefined for not at all.
 */
export function rank(typed: string, label: string, keywords = ''): number | undefined {
  const [first = ''] = wordsOf(typed)
  const within = plain(label)
  if (matches(label, typed)) {
    if (within.startsWith(first)) return 0
    return within.split(/[\s\-_./:]+/).some((word) => word.startsWith(first)) ? 1 : 2
  }
  return matches(`${label} ${keywords}`, typed) ? 3 : undefined
}

/** What fits, the best first. */
export function best<T extends { readonly label: string; readonly keywords?: string | undefined }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  return items
    .flatMap((item) => {
      const at = rank(typed, item.label, item.keywords)
      return at === undefined ? [] : { item, at }
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

/** The scope that was typed before the rest: `sim: meter`, `> dark`. */
export function scopeOf(
  typed: string,
  scopes: readonly string[],
): { readonly scope: string | undefined; readonly text: string } {
  const start = typed.trimStart()
  const scope = scopes.find((one) => plain(start).startsWith(one))
  return { scope, text: (scope === undefined ? start : start.slice(scope.length)).trim() }
}

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** A text cut where the typed words occur in it, to show why it was found. */
export function pieces(text: string, typed: string): readonly Piece[] {
  const within = plain(text)
  // Where the plain form has other places, nothing is marked rather than the wrong thing.
  if (within.length !== text.length) return [{ text, hit: false }]
  const hits = Array.from({ length: text.length }, () => false)
  for (const word of wordsOf(typed)) {
    for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + word.length)) {
      hits.fill(true, at, at + word.length)
    }
  }
  const found: Piece[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && hits[at] === hits[start]) continue
    found.push({ text: text.slice(start, at), hit: hits[start] === true })
    start = at
  }
  return found
}
