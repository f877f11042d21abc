import { describe, expect, it } from 'vitest'
import { fleetSize, simCount } from './count.ts'

const sims = (live: number, terminated = 0) => ({ shown: live + terminated, terminated })

describe('the count', () => {
  it('says how many of the fleet are shown', () => {
    expect(simCount(sims(212), false, 1000)).toBe('212 of 1,000')
    expect(simCount(sims(100), true, 1000)).toBe('100+ of 1,000')
    expect(simCount(sims(0), false, 1000)).toBe('0 of 1,000')
  })

  it('counts terminated SIMs apart, which the summary leaves out', () => {
    expect(simCount(sims(200, 12), false, 1000)).toBe('200 of 1,000, and 12 terminated')
    expect(simCount(sims(1000, 12), false, 1000)).toBe('1,000 SIMs, and 12 terminated')
    expect(simCount(sims(90, 10), true, 1000)).toBe('90+ of 1,000, and 10+ terminated')
  })

  it('is the rows alone where the summary is not known or lags behind', () => {
    expect(simCount(sims(3, 1), false, undefined)).toBe('4')
    expect(simCount(sims(3), false, 2)).toBe('3')
  })
})

describe('the fleet', () => {
  it('is the sum over the statuses', () => {
    const values = [
      { name: 'readySims', value: 3 },
      { name: 'activeSims', value: 4 },
    ]
    expect(fleetSize({ resourceSummaryItems: [{ values }] })).toBe(7)
    expect(fleetSize({})).toBeUndefined()
    expect(fleetSize(undefined)).toBeUndefined()
  })
})
