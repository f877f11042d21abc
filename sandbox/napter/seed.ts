import { hourMs, minuteMs } from '../../src/domain/time.ts'
import { rowsWhere } from '../db/rows.ts'
import { connectionsOf } from '../sim/sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { Access, SimAccesses } from './accesses.ts'

type Seed = Pick<Access, 'devicePort' | 'duration' | 'ipRanges' | 'tlsRequired' | 'strategy'> & {
  /** Milliseconds before the world was made. */
  readonly age: number
  readonly deletedAfter?: number
}

const office = ['198.51.100.0/24']

/** Of the first two SIMs that are online: open ones, one that has expired and one that was deleted. */
const seeds: readonly (readonly Seed[])[] = [
  [
    {
      age: 20 * hourMs,
      duration: 3600,
      deletedAfter: 12 * minuteMs,
      devicePort: 3389,
      ipRanges: office,
      tlsRequired: false,
      strategy: 'AIR_PRIORITIZED',
    },
    {
      age: 50 * minuteMs,
      duration: 8 * 3600,
      devicePort: 22,
      ipRanges: office,
      tlsRequired: false,
      strategy: 'AIR_PRIORITIZED',
    },
    {
      age: 25 * minuteMs,
      duration: 4 * 3600,
      devicePort: 443,
      ipRanges: office,
      tlsRequired: false,
      strategy: 'IMSI_PRIORITIZED',
    },
  ],
  [
    {
      age: 5 * hourMs,
      duration: 1800,
      devicePort: 8883,
      ipRanges: ['0.0.0.0/0'],
      tlsRequired: false,
      strategy: 'DYNAMIC',
    },
    {
      age: 6 * minuteMs,
      duration: 2 * 3600,
      devicePort: 80,
      ipRanges: [...office, '192.0.2.17/32'],
      tlsRequired: true,
      strategy: 'IMSI_PRIORITIZED',
    },
  ],
]

/** What a world begins with, as of `seededTime` (UNIX milliseconds). */
export function seedAccesses(world: World, seededTime: number): SimAccesses[] {
  const sims = rowsWhere<SimRow>(world, 'sims', 'online = 1 ORDER BY no LIMIT ?', seeds.length)
  return sims.flatMap((sim, at): SimAccesses[] => {
    const { current } = connectionsOf(world, sim)
    if (!current) return []
    const shared = {
      simId: sim.simId,
      imsi: current.imsi,
      deviceAddress: current.address,
      ipAddress: world.coverage === 'jp' ? '203.0.113.10' : '203.0.113.20',
    }
    const accesses = (seeds[at] ?? []).map(({ age, deletedAfter, ...seed }, n) => {
      const createdTime = seededTime - age
      const deleted = deletedAfter !== undefined && { deletedTime: createdTime + deletedAfter }
      return Object.assign({ createdTime, port: 40_000 + 100 * at + n }, shared, seed, deleted)
    })
    return [{ simId: sim.simId, accesses }]
  })
}
