import { describe, expect, it } from 'vitest'
import { expiresWithin, isExpired, terminatesDespiteProtection } from './expiry.ts'

const now = 1_763_886_896_000
const week = 7 * 86_400_000

describe('expiry time', () => {
  it.each([
    [-1, true, false],
    [0, true, false],
    [1, false, true],
    [week, false, true],
    [week + 1, false, false],
  ])('%d ms from now: expired %s, within a week %s', (distance, expired, soon) => {
    const sim = { expiryTime: now + distance }
    expect(isExpired(sim, now)).toBe(expired)
    expect(expiresWithin(sim, now, week)).toBe(soon)
  })

  it('may be missing', () => {
    for (const sim of [{}, { expiryTime: null }]) {
      expect(isExpired(sim, now)).toBe(false)
      expect(expiresWithin(sim, now, week)).toBe(false)
    }
  })
})

describe('expiry action', () => {
  it('outlives a protection that was turned on later', () => {
    const sim = { expiryTime: now, expiryAction: 'terminate', terminationEnabled: false }
    expect(terminatesDespiteProtection(sim)).toBe(true)
    expect(terminatesDespiteProtection({ ...sim, terminationEnabled: true })).toBe(false)
    expect(terminatesDespiteProtection({ ...sim, expiryAction: 'suspend' })).toBe(false)
    expect(terminatesDespiteProtection({ ...sim, expiryTime: null })).toBe(false)
  })
})
