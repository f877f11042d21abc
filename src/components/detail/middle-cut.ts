/** Characters at the end of an identifier that tell it from those beside it. */
const kept = 6

/**
 * An identifier as what may be cut and what may not: its beginning, which many share, and its last
 * six characters. One piece where there is nothing to gain.
 */
export function middleCut(text: string): readonly [head: string, tail?: string] {
  const letters = [...text]
  // A character beyond those of one column is drawn as wide as it likes.
  if (letters.length <= 2 * kept || /[^\x20-\x7e]/.test(text)) return [text]
  return [letters.slice(0, -kept).join(''), letters.slice(-kept).join('')]
}
