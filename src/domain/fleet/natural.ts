/** Stands for "has none": above every rank, so that it comes last whichever way one sorts. */
export const noRank = 0xffff_ffff

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const plain = /^[\u0020-\u007e]*$/
const digitRuns = /0*(\d+)/g

/** What each sign of ASCII weighs in the collator's order; letters weigh the same in either case. */
const weights: readonly string[] = weigh()

function weigh(): string[] {
  const signs = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  const found: string[] = []
  let weight = 1
  let last = ''
  for (const sign of signs.toSorted(collator.compare)) {
    if (last !== '' && collator.compare(last, sign) !== 0) weight += 1
    found[sign.charCodeAt(0)] = String.fromCharCode(weight)
    last = sign
  }
  return found
}

/** The text such that plain comparison puts it where the collator would: `m9` before `m10`. */
export function naturalKey(text: string): string {
  let key = ''
  let from = 0
  for (const { 0: run, 1: digits = '', index } of text.matchAll(digitRuns)) {
    for (let at = from; at < index; at += 1) key += weights[text.charCodeAt(at)] ?? ''
    const value = digits === '0' ? '' : digits
    key += (weights[48] ?? '') + String.fromCharCode(Math.min(value.length, 127)) + value
    from = index + run.length
  }
  for (let at = from; at < text.length; at += 1) key += weights[text.charCodeAt(at)] ?? ''
  return key
}

/**
 * The place of each text in natural order, equal ones sharing one; `noRank` for empty ones. Texts
 * of ASCII alone are compared as keys, which is many times quicker than the collator.
 */
export function ranksOfTexts(texts: readonly string[]): Uint32Array {
  if (!texts.every((text) => plain.test(text))) {
    return ranks(texts.length, (at) => texts[at] !== '', byCollator(texts))
  }
  const keys = texts.map(naturalKey)
  return ranks(
    texts.length,
    (at) => texts[at] !== '',
    (a, b) => {
      const [one = '', other = ''] = [keys[a], keys[b]]
      return one < other ? -1 : one > other ? 1 : 0
    },
  )
}

const byCollator = (texts: readonly string[]) => (a: number, b: number) =>
  collator.compare(texts[a] ?? '', texts[b] ?? '')

/** The place of each number; `noRank` where there is none (NaN). */
export function ranksOfNumbers(numbers: Float64Array): Uint32Array {
  const sorted = Float64Array.from(new Set(numbers.filter((one) => !Number.isNaN(one)))).sort()
  const place = new Map<number, number>()
  for (let at = 0; at < sorted.length; at += 1) place.set(sorted[at] ?? 0, at)
  return Uint32Array.from(numbers, (one) => place.get(one) ?? noRank)
}

function ranks(
  count: number,
  has: (at: number) => boolean,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const order: number[] = []
  for (let at = 0; at < count; at += 1) if (has(at)) order.push(at)
  order.sort(compare)
  const found = new Uint32Array(count).fill(noRank)
  let rank = 0
  let last = -1
  for (const at of order) {
    if (last >= 0 && compare(last, at) !== 0) rank += 1
    found[at] = rank
    last = at
  }
  return found
}
