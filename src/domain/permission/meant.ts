/** Letters that may be missing, wrong or too many in a name that is still recognised. */
const mostSlips = 2

/**
 * The known name that somebody meant who wrote one that is not known: the same in other case, the
 * operation without its family, or one that is spelled almost so. Undefined where none is near, or
 * two are as near as each other.
 */
export function meantName(written: string, known: readonly string[]): string | undefined {
  const name = written.trim().toLowerCase()
  const same = known.find((one) => one.toLowerCase() === name)
  if (same !== undefined) return same
  const alone = known.filter((one) => one.slice(one.indexOf(':') + 1).toLowerCase() === name)
  if (alone.length > 0) return alone.length === 1 ? alone[0] : undefined
  let [best, least, twice]: [string | undefined, number, boolean] = [
    undefined,
    mostSlips + 1,
    false,
  ]
  for (const one of known) {
    const slips = distance(name, one.toLowerCase(), mostSlips)
    twice = slips < least ? false : twice || (slips === least && slips <= mostSlips)
    if (slips < least) [best, least] = [one, slips]
  }
  return twice ? undefined : best
}

/** Single changes of letters between two texts; more than `most` counts as one more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return Math.min(row[other.length] ?? 0, most + 1)
}
