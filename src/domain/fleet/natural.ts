import { wholly, type Steps } from '../steps.ts'
import { compareKeys, sortingByBytes, type Keys } from './radix.ts'

/** Stands for "has none": above every rank, so that it comes last whichever way one sorts. */
export const noRank = 0xffff_ffff

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
/** Bytes of a word's rank within a key. */
const rankBytes = 3
/** Digits of a number that are told apart by how many there are. */
const mostDigits = 255
/** Texts whose keys are made in one step. */
const stepTexts = 2048

/**
 * The place of each text in natural order, equal ones sharing one; `noRank` for empty ones: `m9`
 * before `m10`, letter case aside. A fleet has many names but few words between their numbers: only
 * the words are compared by the collator, and texts are sorted by their words' places and numbers.
 */
export function ranksOfTexts(texts: readonly string[]): Uint32Array {
  return wholly(rankingOfTexts(texts))
}

/** The same, in steps of some milliseconds at the most. */
export function* rankingOfTexts(texts: readonly string[]): Steps<Uint32Array> {
  const keys = yield* keysOf(texts)
  const numbers = Uint32Array.from(texts.keys()).filter((at) => texts[at] !== '')
  yield* sortingByBytes(keys, numbers)
  const found = new Uint32Array(texts.length).fill(noRank)
  let rank = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    if (at > 0 && compareKeys(keys, numbers[at - 1] ?? 0, number) !== 0) rank += 1
    found[number] = rank
  }
  return found
}

/** The place of each number; `noRank` where there is none (NaN). */
export function ranksOfNumbers(numbers: Float64Array): Uint32Array {
  // NaN comes last.
  const sorted = numbers.toSorted()
  let count = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const number = sorted[at] ?? NaN
    if (Number.isNaN(number)) break
    if (count === 0 || number !== sorted[count - 1]) count += 1
    sorted[count - 1] = number
  }
  return Uint32Array.from(numbers, (number) => {
    if (Number.isNaN(number)) return noRank
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  })
}

/**
 * A key of bytes for each text: for each word its place among all words, for each number how many
 * digits it has, and these. A word before a number is ranked as if it ended in a digit, since what
 * another text has in that place may weigh less (`a-1` stands before `a1`).
 */
function* keysOf(texts: readonly string[]): Steps<Keys> {
  digits ??= digitValues()
  const starts = new Uint32Array(texts.length + 1)
  let bytes = new Uint8Array(texts.length * 32)
  let end = 0
  const before = new Map<string, number>()
  const last = new Map<string, number>()
  const words: string[] = []
  /** Where in the bytes the places of words are to stand: for now there are their numbers. */
  const places: number[] = []
  const put = (known: Map<string, number>, word: string, ending: string) => {
    let number = known.get(word)
    if (number === undefined) {
      number = words.push(word + ending) - 1
      known.set(word, number)
    }
    places.push(end)
    end = write(bytes, end, number)
  }
  for (const [number, text] of texts.entries()) {
    if (number % stepTexts === 0) yield
    // A number of one digit, and the word before it, take the most.
    const most = end + text.length * (rankBytes + 2) + rankBytes
    if (most > bytes.length) bytes = grown(bytes, most)
    let from = 0
    for (let at = 0; at < text.length;) {
      if (digits[text.charCodeAt(at)] === noDigit) {
        at += 1
        continue
      }
      put(before, text.slice(from, at), '0')
      while (at < text.length && digits[text.charCodeAt(at)] === 0) at += 1
      const size = end
      end += 1
      for (from = at; at < text.length; at += 1) {
        const value = digits[text.charCodeAt(at)] ?? noDigit
        if (value === noDigit) break
        bytes[end] = value
        end += 1
      }
      bytes[size] = Math.min(at - from, mostDigits)
      from = at
    }
    if (from < text.length) put(last, text.slice(from), '')
    starts[number + 1] = end
  }
  const ranks = ranksOfWords(words)
  for (const at of places) write(bytes, at, ranks[read(bytes, at)] ?? 0)
  return { bytes, starts }
}

const noDigit = 255
/** The value of each sign of 16 bits that is a digit, in whichever script: the collator knows them too. */
let digits: Uint8Array | undefined

function digitValues(): Uint8Array {
  const found = new Uint8Array(0x1_0000).fill(noDigit)
  const isDigit = /\p{Nd}/u
  let value = 0
  for (let sign = 0; sign < found.length; sign += 1) {
    // They come in runs of ten, from zero to nine.
    if (!isDigit.test(String.fromCharCode(sign))) {
      value = 0
      continue
    }
    found[sign] = value
    value = (value + 1) % 10
  }
  return found
}

function write(bytes: Uint8Array, at: number, number: number): number {
  bytes[at] = number >> 16
  bytes[at + 1] = number >> 8
  bytes[at + 2] = number
  return at + rankBytes
}

function read(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
}

function grown(bytes: Uint8Array<ArrayBuffer>, most: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(most, bytes.length * 2))
  larger.set(bytes)
  return larger
}

const plain = /^[\u0020-\u007e]*$/

/** The place of each word by the collator, equal ones sharing one. */
function ranksOfWords(words: readonly string[]): Uint32Array {
  const keys = words.every((word) => plain.test(word)) ? words.map(weighed) : undefined
  const compare = (a: number, b: number) => {
    if (!keys) return collator.compare(words[a] ?? '', words[b] ?? '')
    const [one = '', other = ''] = [keys[a], keys[b]]
    return one < other ? -1 : one > other ? 1 : 0
  }
  const order = Array.from(words.keys()).sort(compare)
  const found = new Uint32Array(words.length)
  let rank = 0
  for (const [at, word] of order.entries()) {
    if (at > 0 && compare(order[at - 1] ?? 0, word) !== 0) rank += 1
    found[word] = rank
  }
  return found
}

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

/** A word of ASCII such that plain comparison, many times quicker, puts it where the collator would. */
function weighed(word: string): string {
  let key = ''
  for (let at = 0; at < word.length; at += 1) key += weights[word.charCodeAt(at)] ?? ''
  return key
}
