/** A 32-bit hash (unsigned) of a text and, where given, a number; every bit depends on every character. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return scramble(hash)
}

/** A 32-bit hash (unsigned) of two integers: the same pair gives the same number, for ever. */
export function hashPair(a: number, b: number): number {
  return scramble(Math.imul(scramble(a), 0x9e3779b1) + b)
}

/** Murmur3's finaliser: one flipped bit of the input flips half of the output's. */
function scramble(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A 32-bit hash as a fraction, 0 <= fraction < 1. */
export function fractionOf(hash: number): number {
  return hash / 0x1_0000_0000
}

/** A repeatable source of random numbers. Not for secrets: whoever knows the seed knows them all. */
export interface Random {
  /** 0 <= fraction < 1. */
  next(): number
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True with the probability `share`, 0 to 1. */
  chance(share: number): boolean
  /** One of the items, all equally likely. Throws a RangeError on an empty list. */
  pick<T>(items: readonly T[]): T
  /** One of the items, each as likely as its weight says. Throws a RangeError where no weight is positive. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T
}

/** A generator (sfc32) that gives the same numbers for the same seed on every machine. */
export function randomFrom(seed: string | number): Random {
  const text = String(seed)
  let a = hashText(text, 1)
  let b = hashText(text, 2)
  let c = hashText(text, 3)
  let counter = 1

  function next(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return fractionOf(sum >>> 0)
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('There is nothing to pick from.')
    return items[Math.floor(next() * items.length)] as T
  }

  function weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0)
    let left = next() * total
    for (const [item, weight] of items) {
      if (left < weight) return item
      left -= weight
    }
    const last = items.findLast(([, weight]) => weight > 0)
    if (!last) throw new RangeError('There is nothing to pick from.')
    return last[0]
  }

  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick,
    weighted,
  }
}
