import { describe, expect, it } from 'vitest'
import type { Sim } from '../../api/generated/models/sim.ts'
import { attention, lastChanged } from './fleet.ts'

const day = 86_400_000
const now = 1_800_000_000_000

describe('what needs attention', () => {
  it('sorts SIMs into topics and leaves terminated ones out', () => {
    const found = attention(
      [
        { simId: 'late', groupId: 'g', status: 'active', expiryTime: now + 20 * day },
        { simId: 'soon', groupId: 'g', status: 'active', expiryTime: now + day },
        { simId: 'far', groupId: 'g', status: 'active', expiryTime: now + 31 * day },
        { simId: 'over', groupId: 'g', status: 'active', expiryTime: now - 1 },
        { simId: 'stopped', status: 'suspended' },
        { simId: 'gone', status: 'terminated', expiryTime: now - day },
      ],
      now,
    )
    const ids = Object.fromEntries(
      Object.entries<readonly Sim[]>({ ...found }).map(([topic, sims]) => [
        topic,
        sims.map(({ simId }) => simId),
      ]),
    )
    expect(ids).toEqual({
      expired: ['over'],
      expiring: ['soon', 'late'],
      suspended: ['stopped'],
      withoutGroup: ['stopped'],
    })
  })

  it('finds the SIMs whose session changed last', () => {
    const sims = [
      { simId: 'a', sessionStatus: { lastUpdatedAt: 5 } },
      { simId: 'b', sessionStatus: {} },
      { simId: 'c', sessionStatus: { lastUpdatedAt: 9 } },
      { simId: 'd', sessionStatus: { lastUpdatedAt: 7 } },
    ]
    expect(lastChanged(sims, 2).map(({ simId }) => simId)).toEqual(['c', 'd'])
  })
})
