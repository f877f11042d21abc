import type { Steps } from '../steps.ts'

/** Keys of bytes, one behind the other: key `n` lies from `starts[n]` to `starts[n + 1]`. */
export interface Keys {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/** Below so many keys comparing them is quicker than counting their bytes. */
const few = 24
/** Keys that are put in order in one step, by one byte each. */
const stepKeys = 8192

/**
 * Puts the numbers of keys in the order of the keys: byte by byte, a shorter one before its longer;
 * in steps of some milliseconds at the most.
 */
export function* sortingByBytes(keys: Keys, numbers: Uint32Array): Steps<void> {
  const { bytes, starts } = keys
  const spare = new Uint32Array(numbers.length)
  const counts = new Uint32Array(257)
  const waiting: [from: number, to: number, depth: number][] = [[0, numbers.length, 0]]
  /** 0 where the key has ended, else its byte and one. */
  const signAt = (number: number, depth: number) => {
    const at = (starts[number] ?? 0) + depth
    return at < (starts[number + 1] ?? 0) ? (bytes[at] ?? 0) + 1 : 0
  }
  let done = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to, depth] = next
    done += to - from
    if (done >= stepKeys) {
      done = 0
      yield
    }
    if (to - from < few) {
      insert(keys, numbers, from, to, depth)
      continue
    }
    counts.fill(0)
    for (let at = from; at < to; at += 1) {
      const sign = signAt(numbers[at] ?? 0, depth)
      counts[sign] = (counts[sign] ?? 0) + 1
    }
    const first = signAt(numbers[from] ?? 0, depth)
    if (counts[first] === to - from) {
      // All the same: there is nothing to move, and nothing to do where all have ended.
      if (first > 0) waiting.push([from, to, depth + 1])
      continue
    }
    let place = from
    for (let sign = 0; sign < counts.length; sign += 1) {
      const count = counts[sign] ?? 0
      if (sign > 0 && count > 1) waiting.push([place, place + count, depth + 1])
      counts[sign] = place
      place += count
    }
    for (let at = from; at < to; at += 1) {
      const number = numbers[at] ?? 0
      const sign = signAt(number, depth)
      spare[counts[sign] ?? 0] = number
      counts[sign] = (counts[sign] ?? 0) + 1
    }
    numbers.set(spare.subarray(from, to), from)
  }
}

function insert(keys: Keys, numbers: Uint32Array, from: number, to: number, depth: number): void {
  for (let at = from + 1; at < to; at += 1) {
    const number = numbers[at] ?? 0
    let place = at
    while (place > from && compareKeys(keys, numbers[place - 1] ?? 0, number, depth) > 0) {
      numbers[place] = numbers[place - 1] ?? 0
      place -= 1
    }
    numbers[place] = number
  }
}

/** Below, above or at 0, as the keys of two numbers stand; what lies before `depth` is the same. */
export function compareKeys({ bytes, starts }: Keys, a: number, b: number, depth = 0): number {
  let one = (starts[a] ?? 0) + depth
  let other = (starts[b] ?? 0) + depth
  const [oneEnd, otherEnd] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0]
  while (one < oneEnd && other < otherEnd) {
    const difference = (bytes[one] ?? 0) - (bytes[other] ?? 0)
    if (difference !== 0) return difference
    one += 1
    other += 1
  }
  return oneEnd - one - (otherEnd - other)
}
