import { expect, test } from 'vitest'
import { trafficProfiles, type TrafficProfileName } from '../../src/domain/traffic/profile.ts'
import { simReading } from '../../src/domain/data/sim-readings.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { putConfiguration } from '../group/configuration.ts'
import { createGroup } from '../group/groups.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { errorOf, onlineSim, setGroup } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { pageOfEntries, type DataQuery } from './entries.ts'

const now = Date.UTC(2025, 5, 15, 12)
const start = now - 3 * dayMs
const world = testWorld({ now })
const { groupId } = createGroup(world, {}, start)

/** A SIM that is online since three days, and a member of the group for the last two. */
const { simId } = onlineSim(world, 'plan-K2', start)
setGroup(world, simId, groupId, start + dayMs)

function entries(query: Partial<DataQuery> = {}, at = now) {
  const source = { resourceType: 'Sim', resourceId: simId } as const
  return pageOfEntries({ world, now: at }, source, { sort: 'desc', limit: 1000, ...query })
}
const times = (query = {}) => entries(query).items.map(({ time = 0 }) => time)

function harvest(value: boolean) {
  const parameters = [{ key: 'enabled', value }]
  putConfiguration(world, groupId, { namespace: 'SoracomHarvest', parameters }, now)
}

test('there are data as long as the group has Harvest Data on, from when the SIM was in it', () => {
  expect(times()).toEqual([])
  harvest(true)
  const all = times()
  expect(all.length).toBeGreaterThan(500)
  expect(all).toEqual([...new Set(all)].sort((a, b) => b - a))
  expect(all.at(-1)).toBeGreaterThanOrEqual(start + dayMs)
  harvest(false)
  expect(times()).toEqual([])
  harvest(true)
})

test('they come by period, order and page, the same each time', () => {
  const period = { from: now - 3 * hourMs, to: now - hourMs }
  const found = times(period)
  expect(found).toEqual(times().filter((time) => time >= period.from && time <= period.to))
  expect(times({ ...period, sort: 'asc' })).toEqual(found.toReversed())
  const first = entries({ limit: 3 })
  const next = entries({ limit: 3, last_evaluated_key: `${first.nextKey}_440100000000001` })
  expect([...first.items, ...next.items]).toEqual(entries({ limit: 6 }).items)
  expect(errorOf(() => entries({ from: 2, to: 1 }))).toBe('400 COM0004')
})

test('a SIM that is not in use sends nothing, and what it sent stays', () => {
  const before = times()
  changeStatus(world, simId, 'deactivate', now)
  const later = entries({}, now + dayMs).items.map(({ time }) => time)
  expect(later).toEqual(before)
})

test.each(Object.keys(trafficProfiles) as TrafficProfileName[])(
  'a %s sends numbers that differ from time to time',
  (usage) => {
    const [one, other] = [now, now + hourMs].map((time) => simReading(usage, 7, time))
    expect(Object.values(one ?? {}).some((value) => typeof value === 'number')).toBe(true)
    expect(one).not.toEqual(other)
    expect(simReading(usage, 7, now)).toEqual(one)
  },
)
