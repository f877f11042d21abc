import { describe, expect, it } from 'vitest'
import { fractionOf, hashPair, hashText, randomFrom } from './random.ts'

describe('hashText', () => {
  it('is the same for ever: stored worlds depend on it', () => {
    expect(hashText('8942310000000000001')).toBe(4037026430)
    expect(hashText('温度計 🌡')).toBe(2746990251)
  })

  it('differs by text and by seed', () => {
    const hashes = new Set<number>()
    for (let i = 0; i < 20_000; i += 1) hashes.add(hashText(`sim-${i}`))
    expect(hashes.size).toBeGreaterThan(19_990)
    expect(hashText('a', 1)).not.toBe(hashText('a', 2))
  })
})

describe('hashPair', () => {
  it('depends on the order, and spreads neighbours evenly', () => {
    expect(hashPair(1, 2)).not.toBe(hashPair(2, 1))
    const buckets = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i += 1) {
      const bucket = Math.floor(fractionOf(hashPair(7, i)) * 10)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('randomFrom', () => {
  it('repeats itself for the same seed only', () => {
    const draw = (seed: string | number) => {
      const random = randomFrom(seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw('fleet')).toEqual(draw('fleet'))
    expect(draw('fleet')).not.toEqual(draw('fleet/1'))
    expect(draw(42)).toEqual(draw('42'))
  })

  it('draws fractions evenly from 0 up to 1', () => {
    const random = randomFrom('even')
    let sum = 0
    for (let i = 0; i < 20_000; i += 1) {
      const value = random.next()
      expect(value >= 0 && value < 1).toBe(true)
      sum += value
    }
    expect(sum / 20_000).toBeCloseTo(0.5, 1)
  })

  it('draws integers with both ends', () => {
    const random = randomFrom('dice')
    const seen = new Set(Array.from({ length: 200 }, () => random.int(1, 6)))
    expect([...seen].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('picks by weight, and never what weighs nothing', () => {
    const random = randomFrom('weights')
    const counts = { rare: 0, common: 0, never: 0 }
    for (let i = 0; i < 5000; i += 1) {
      counts[
        random.weighted([['rare', 1] as const, ['common', 9] as const, ['never', 0] as const])
      ] += 1
    }
    expect(counts.never).toBe(0)
    expect(counts.rare / 5000).toBeCloseTo(0.1, 1)
  })

  it('says so where there is nothing to pick from', () => {
    const random = randomFrom('nothing')
    expect(() => random.pick([])).toThrow(RangeError)
    expect(() => random.weighted([['never', 0]])).toThrow(RangeError)
    expect(random.pick(['only'])).toBe('only')
  })

  it('takes chances as often as told', () => {
    const random = randomFrom('chance')
    const hits = Array.from({ length: 5000 }, () => random.chance(0.2)).filter(Boolean).length
    expect(hits / 5000).toBeCloseTo(0.2, 1)
  })
})
