import { expect, it } from 'vitest'
import { addMonthsUtc, dayMs, hourMs, startOfDayUtc, toSeconds } from '../../src/domain/time.ts'
import { seedWorld } from '../seed.ts'
import { testWorld } from '../testing/world.ts'
import { trafficRanking } from './ranking.ts'
import { listSims } from '../sim/sims.ts'
import { airStatsOfSim } from './usage.ts'
import { onlineSim } from '../sim/testing.ts'

const world = testWorld()
seedWorld(world, { sims: 200, now: world.now() })
const now = world.now()
const from = startOfDayUtc(addMonthsUtc(now, -2))

it('tells of each SIM what its own statistics do, the heaviest first', () => {
  const sims = listSims(world, { limit: 1000 }).items
  const query = { period: 'day', from: toSeconds(from), to: toSeconds(now) } as const
  const used = new Map<string, number>()
  for (const sim of sims) {
    let bytes = 0
    for (const { bySpeedClass } of airStatsOfSim(world, sim, query, now)) {
      for (const one of bySpeedClass.values()) {
        bytes += one.uploadByteSizeTotal + one.downloadByteSizeTotal
      }
    }
    used.set(sim.imsi, bytes)
  }
  const ranked = trafficRanking(world, { from, to: now, limit: 500, order: 'desc' }, now)
  expect(ranked.length).toBe([...used.values()].filter((bytes) => bytes > 0).length)
  for (const { imsi, trafficVolume } of ranked) expect(trafficVolume).toBe(used.get(imsi))
  const volumes = ranked.map(({ trafficVolume }) => trafficVolume)
  expect(volumes).toEqual(volumes.toSorted((a, b) => b - a))
})

it('gives so many from either end', () => {
  const all = trafficRanking(world, { from, to: now, limit: 500, order: 'desc' }, now)
  const top = trafficRanking(world, { from, to: now, limit: 3, order: 'desc' }, now)
  expect(top).toEqual(all.slice(0, 3))
  const least = trafficRanking(world, { from, to: now, limit: 3, order: 'asc' }, now)
  expect(least).toEqual(all.toReversed().slice(0, 3))
})

it('counts no slot that is not over, and forgets when the next one is', () => {
  const fresh = testWorld()
  const start = fresh.now()
  onlineSim(fresh)
  const volume = (at: number) =>
    trafficRanking(fresh, { from: start, to: at, limit: 10, order: 'desc' }, at)[0]?.trafficVolume
  expect(volume(start)).toBeUndefined()
  const hour = volume(start + hourMs)
  expect(hour).toBe(volume(start + hourMs + 299_999))
  expect(volume(start + dayMs)).toBeGreaterThan(hour ?? 0)
})
