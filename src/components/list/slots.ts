/** The places that rows have in the document, by their keys, in the order of the rows. */
export interface Slots {
  readonly of: ReadonlyMap<string, number>
  /** No place from here on was ever used. */
  readonly next: number
}

export const noSlots: Slots = { of: new Map(), next: 0 }

/**
 * The places of the rows that are drawn now. A row that stays keeps its own; one that comes gets
 * that of a row gone from between the same neighbours, so that what is in the document is written
 * anew, which costs half of building it anew, and nothing is moved. Where `mayPass` refuses it, a
 * place goes with its row. The same object where no row has come or gone.
 */
export function slotsFor(
  was: Slots,
  keys: readonly string[],
  mayPass: (gone: string) => boolean,
): Slots {
  const before = [...was.of]
  const now = new Set(keys)
  const isSame = before.length === now.size && [...now].every((key, at) => before[at]?.[0] === key)
  if (isSame) return was
  const places = new Map(before.map(([key], at) => [key, at]))
  const of = new Map<string, number>()
  // Whether a place is there to be passed on, where its row has gone.
  const left = before.map(([key]) => (now.has(key) ? undefined : mayPass(key)))
  let { next } = was
  let at = 0
  for (const key of now) {
    const own = was.of.get(key)
    if (own !== undefined) {
      of.set(key, own)
      at = Math.max(at, (places.get(key) ?? 0) + 1)
      continue
    }
    while (left[at] === false) at += 1
    const slot = left[at] ? before[at]?.[1] : undefined
    of.set(key, slot ?? next)
    if (slot === undefined) next += 1
    else at += 1
  }
  return { of, next }
}
