import { expect, it } from 'vitest'
import { rankedSims } from './ranking.ts'

it('the ranking has places, shares of what is listed, and the SIMs that are known', () => {
  const sim = { simId: '8981' }
  const rows = rankedSims(
    [{ imsi: '440', trafficVolume: 75 }, { imsi: '441', trafficVolume: 25 }, {}],
    new Map([['441', sim]]),
  )
  expect(rows).toEqual([
    { place: 1, imsi: '440', volume: 75, share: 0.75, sim: undefined },
    { place: 2, imsi: '441', volume: 25, share: 0.25, sim },
    { place: 3, imsi: '', volume: 0, share: 0, sim: undefined },
  ])
  expect(rankedSims([{ imsi: '440', trafficVolume: 0 }], new Map())[0]?.share).toBe(0)
})
