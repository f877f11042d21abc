import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/domain/group/configuration.ts'
import { addMonthsUtc, dayMs, hourMs, toSeconds } from '../../src/domain/time.ts'
import { seedWorld } from '../seed.ts'
import { testWorld } from '../testing/world.ts'
import { createGroup } from '../group/groups.ts'
import { serviceStatsOfEverySim, serviceStatsOfSim, waysThrough } from './service-usage.ts'
import type { ServiceStats } from './service-usage.ts'
import { getSim, listSims } from '../sim/sims.ts'
import { errorOf, onlineSim, simIn, setGroup } from '../sim/testing.ts'
import type { StatsQuery } from './usage-periods.ts'

const query = (period: StatsQuery['period'], from: number, to: number): StatsQuery => ({
  period,
  from: toSeconds(from),
  to: toSeconds(to),
})

const total = (stats: readonly ServiceStats[]) =>
  stats.flatMap(({ counts }) => [...counts.values()]).reduce((sum, count) => sum + count, 0)

const harvest = { SoracomHarvest: { enabled: true } }

describe('the use of a data service', () => {
  it('is counted alike by months, days and slots', () => {
    const world = testWorld({ now: Date.UTC(2025, 5, 3, 12, 7) })
    seedWorld(world, { sims: 60, now: world.now() })
    const now = world.now()
    let used = 0
    for (const sim of listSims(world, { limit: 100 }).items) {
      const [month, days, slots] = (['month', 'day', 'minutes'] as const).map((period) =>
        total(serviceStatsOfSim(world, 'harvest', sim, query(period, Date.UTC(2025, 5), now), now)),
      )
      expect([days, slots]).toEqual([month, month])
      if (month) used += 1
    }
    expect(used).toBeGreaterThan(10)
  })

  it('is in the export what it is SIM by SIM, with terminated SIMs beside', () => {
    const world = testWorld()
    seedWorld(world, { sims: 120, now: world.now() })
    const now = world.now()
    const asked = query('month', addMonthsUtc(now, -6), now)
    let compared = 0
    for (const { sim, stats } of serviceStatsOfEverySim(world, 'harvest', asked, now)) {
      if (sim.status === 'terminated') continue
      expect(stats).toEqual(serviceStatsOfSim(world, 'harvest', sim, asked, now))
      compared += 1
    }
    expect(compared).toBeGreaterThan(20)
  })

  it('begins and ends with the membership in a group that turns it on', () => {
    const world = testWorld()
    const start = world.now()
    // A device that calls every hour.
    const { simId } = onlineSim(world, 'planArc01')
    const { groupId } = createGroup(world, { configuration: harvest }, start)
    const off = createGroup(world, { configuration: { SoracomHarvest: { enabled: false } } }, start)
    setGroup(world, simId, groupId, start + 2 * hourMs)
    setGroup(world, simId, off.groupId, start + 5 * hourMs)
    const now = start + dayMs
    const hours = serviceStatsOfSim(
      world,
      'harvest',
      getSim(world, simId),
      query('minutes', start, now),
      now,
    ).map((stats) => Math.floor((stats.start - start) / hourMs))
    expect([...new Set(hours)]).toEqual([2, 3, 4])
  })

  it('cannot be asked for of a terminated SIM, nor too far back', () => {
    const world = testWorld()
    const now = world.now()
    const sim = simIn(world, 'terminated')
    const ask = (from: number) =>
      serviceStatsOfSim(world, 'beam', sim, query('minutes', from, now), now)
    expect(ask(now - dayMs)).toEqual([])
    expect(errorOf(() => ask(now - 33 * dayMs))).toBe('400 COM0004')
  })
})

describe('what is counted', () => {
  const beam = (url: string, destination: string, enabled: unknown = true) => ({
    SoracomBeam: { [url]: { name: '', enabled, destination } },
  })

  it('is by Beam the way in and the way out of the first entry point that is on', () => {
    const mqtt = beam('mqtt://beam.soracom.io:1883', 'mqtts://a.example:8883')
    expect(waysThrough('beam', mqtt)).toEqual(['inMqtt', 'outMqtts'])
    const udp = beam('udp://beam.soracom.io:23080', 'https://a.example', 'true')
    expect(waysThrough('beam', udp)).toEqual(['inUdp', 'outHttps'])
    expect(waysThrough('beam', beam('tcp://beam.soracom.io:8023', 'tcps://x', false))).toEqual([])
  })

  it.each<Configuration>([{}, { SoracomBeam: {} }, beam('x', 'y'), { SoracomBeam: { a: 7 } }])(
    'is nothing where %j says nothing that is known',
    (configuration) => expect(waysThrough('beam', configuration)).toEqual([]),
  )

  it('is by the other services what comes in', () => {
    expect(waysThrough('harvest', harvest)).toEqual(['inHttp'])
    expect(waysThrough('funk', harvest)).toEqual([])
  })
})
