import { describe, expect, it } from 'vitest'
import { addMonthsUtc, dayMs, hourMs, slotMs, toSeconds } from '../../src/domain/time.ts'
import { seedWorld } from '../seed.ts'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { connect } from '../sim/connection.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { setSpeedClass } from '../sim/settings.ts'
import { getSim, listSims, type SimRow } from '../sim/sims.ts'
import { errorOf, onlineSim, simIn, setTerminationEnabled } from '../sim/testing.ts'
import { airStatsOfFleet, airStatsOfSim, type SimStats } from './usage.ts'
import type { StatsQuery } from './usage-periods.ts'

function query(period: StatsQuery['period'], from: number, to: number): StatsQuery {
  return { period, from: toSeconds(from), to: toSeconds(to) }
}

function bytes(stats: readonly SimStats[]): number {
  return stats
    .flatMap(({ bySpeedClass }) => [...bySpeedClass.values()])
    .reduce((sum, one) => sum + one.uploadByteSizeTotal + one.downloadByteSizeTotal, 0)
}

const fleet = (['jp', 'g'] as const).map((coverage) => {
  const world = testWorld({ coverage })
  seedWorld(world, { sims: 300, now: world.now() })
  return world
})

describe('totals', () => {
  it.each([
    ['day', 7 * dayMs],
    ['month', 89 * dayMs],
  ] as const)('of the operator per %s are exactly the sums over its SIMs', (period, back) => {
    for (const world of fleet) {
      const now = world.now()
      const asked = query(period, now - back, now)
      const sums = new Map<number, [up: number, down: number]>()
      for (const sim of listSims(world, { limit: 1000 }).items) {
        for (const { start, bySpeedClass } of airStatsOfSim(world, sim, asked, now)) {
          const [up, down] = sums.get(start) ?? [0, 0]
          const parts = [...bySpeedClass.values()]
          sums.set(start, [
            parts.reduce((sum, one) => sum + one.uploadByteSizeTotal, up),
            parts.reduce((sum, one) => sum + one.downloadByteSizeTotal, down),
          ])
        }
      }
      const totals = airStatsOfFleet(world, asked, now)
      expect(totals.length).toBe(period === 'day' ? 8 : 4)
      for (const { start, uploadByteSizeTotal, downloadByteSizeTotal } of totals) {
        expect(sums.get(start)).toEqual([uploadByteSizeTotal, downloadByteSizeTotal])
        expect(uploadByteSizeTotal).toBeGreaterThan(0)
      }
    }
  })

  it('of a group are those of its members', () => {
    const [world] = fleet
    if (!world) throw new Error('no world')
    const now = world.now()
    const asked = query('day', now - 3 * dayMs, now)
    const members = listSims(world, { limit: 1000 }).items.filter(({ groupId }) => groupId !== null)
    const [first] = members
    const groupId = first?.groupId ?? ''
    const sum = members
      .filter((sim) => sim.groupId === groupId)
      .reduce((total, sim) => total + bytes(airStatsOfSim(world, sim, asked, now)), 0)
    const totals = airStatsOfFleet(world, asked, now, groupId)
    expect(
      totals.reduce((all, one) => all + one.uploadByteSizeTotal + one.downloadByteSizeTotal, 0),
    ).toBe(sum)
    expect(sum).toBeGreaterThan(0)
    expect(
      airStatsOfFleet(world, asked, now, 'nobody’s').map((one) => one.uploadByteSizeTotal),
    ).toEqual([0, 0, 0, 0])
  })

  it('of a SIM agree over months, days and slots', () => {
    const world = testWorld({ now: Date.UTC(2025, 5, 3, 12, 7) })
    seedWorld(world, { sims: 40, now: world.now() })
    const now = world.now()
    for (const sim of listSims(world, { limit: 100 }).items) {
      const [month, day, minutes] = (['month', 'day', 'minutes'] as const).map((period) =>
        bytes(airStatsOfSim(world, sim, query(period, Date.UTC(2025, 5, 1), now), now)),
      )
      expect([day, minutes]).toEqual([month, month])
    }
  })

  it('keep what a SIM used before it was terminated, although it cannot be asked for itself', () => {
    const world = testWorld()
    const start = world.now()
    const { simId } = onlineSim(world)
    setTerminationEnabled(world, simId, true, start)
    changeStatus(world, simId, 'terminate', start + dayMs)
    const now = start + 2 * dayMs
    const asked = query('day', start, now)
    expect(airStatsOfSim(world, getSim(world, simId), asked, now)).toEqual([])
    const [first, , third] = airStatsOfFleet(world, asked, now)
    expect(first?.uploadByteSizeTotal).toBeGreaterThan(0)
    expect(third?.uploadByteSizeTotal).toBe(0)
  })

  it('grow with the slots', () => {
    const world = testWorld()
    const start = world.now()
    onlineSim(world)
    const total = (now: number) =>
      airStatsOfFleet(world, query('day', start, start), now)[0]?.uploadByteSizeTotal ?? 0
    expect(total(start + hourMs)).toBe(total(start + hourMs + slotMs - 1))
    expect(total(start + 5 * hourMs)).toBeGreaterThan(total(start + hourMs))
  })
})

/** The starts of the slots in which a SIM had traffic. */
function slots(world: World, sim: SimRow, from: number, now: number): number[] {
  return airStatsOfSim(world, sim, query('minutes', from, now), now).map(({ start }) => start)
}

describe('usage of a SIM', () => {
  it('comes only while it is connected', () => {
    const world = testWorld()
    const start = world.now()
    const { simId } = onlineSim(world, 'plan-K2', start + hourMs)
    changeStatus(world, simId, 'deactivate', start + 3 * hourMs)
    const again = changeStatus(world, simId, 'activate', start + 5 * hourMs)
    connect(world, again, start + 6 * hourMs)
    const used = slots(world, getSim(world, simId), start, start + 8 * hourMs)
    const hours = new Set(used.map((slot) => Math.floor((slot - start) / hourMs)))
    expect([...hours]).toEqual([1, 2, 6, 7])
  })

  it('is nothing for an active SIM that has never connected', () => {
    const world = testWorld()
    const sim = simIn(world, 'active')
    expect(slots(world, sim, world.now(), world.now() + dayMs)).toEqual([])
  })

  it('is told by the speed class that was in force', () => {
    const world = testWorld()
    const start = world.now()
    const { simId } = onlineSim(world)
    setSpeedClass(world, simId, 's1.fast', start + hourMs)
    const now = start + 2 * hourMs
    const sim = getSim(world, simId)
    for (const { start: slot, bySpeedClass } of airStatsOfSim(
      world,
      sim,
      query('minutes', start, now),
      now,
    )) {
      expect([...bySpeedClass.keys()]).toEqual([slot < start + hourMs ? 's1.standard' : 's1.fast'])
    }
    const [day] = airStatsOfSim(world, sim, query('day', start, now), now)
    expect([...(day?.bySpeedClass.keys() ?? [])]).toEqual(['s1.standard', 's1.fast'])
  })

  it('starts at whole months, days and slots in UTC', () => {
    const [world] = fleet
    if (!world) throw new Error('no world')
    const now = world.now()
    const sim = listSims(world, { limit: 1000 }).items.find(({ online }) => online === 1)
    if (!sim) throw new Error('no SIM is online')
    const first = (period: StatsQuery['period'], from: number) =>
      airStatsOfSim(world, sim, query(period, from, now), now)[0]?.start ?? 0
    expect(first('month', now) % dayMs).toBe(0)
    expect(new Date(first('month', now)).getUTCDate()).toBe(1)
    expect(first('day', now - 1) % dayMs).toBe(0)
    expect(first('minutes', now - dayMs + 123_000) % slotMs).toBe(0)
  })
})

describe('periods', () => {
  const world = testWorld()
  const now = world.now()
  const sim = simIn(world, 'active')
  const ofSim = (period: StatsQuery['period'], from: number, to = now) =>
    errorOf(() => airStatsOfSim(world, sim, query(period, from, to), now))
  const ofFleet = (period: StatsQuery['period'], from: number, to = now) =>
    errorOf(() => airStatsOfFleet(world, query(period, from, to), now))

  it('reach as far back as the description says', () => {
    expect([
      ofSim('month', addMonthsUtc(now, -18)),
      ofSim('month', addMonthsUtc(now, -19)),
    ]).toEqual(['none', '400 COM0004'])
    expect([ofSim('day', addMonthsUtc(now, -18)), ofSim('day', addMonthsUtc(now, -19))]).toEqual([
      'none',
      '400 COM0004',
    ])
    expect([ofSim('minutes', now - 32 * dayMs), ofSim('minutes', now - 33 * dayMs)]).toEqual([
      'none',
      '400 COM0004',
    ])
    expect([
      ofFleet('month', addMonthsUtc(now, -3)),
      ofFleet('month', addMonthsUtc(now, -4)),
    ]).toEqual(['none', '400 COM0004'])
    expect([ofFleet('day', now - 7 * dayMs), ofFleet('day', now - 8 * dayMs)]).toEqual([
      'none',
      '400 COM0004',
    ])
  })

  it('may not end before they start, and may lie in the future', () => {
    expect(ofSim('day', now, now - dayMs)).toBe('400 COM0004')
    expect(ofSim('minutes', now, 9e15)).toBe('none')
    expect(airStatsOfFleet(world, { period: 'day', from: 9e15, to: 9e15 }, now)).toEqual([])
  })
})
