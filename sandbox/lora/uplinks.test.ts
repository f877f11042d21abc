import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { createGroup } from '../group/groups.ts'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { dataOf } from './data.ts'
import { deviceStore, presentDevice, type LoraDevice } from './devices.ts'
import { downlinkState, latestUplink, uplinksOf } from './uplinks.ts'

const now = Date.UTC(2025, 5, 15, 12)
const start = now - 100 * dayMs
const world = testWorld({ now })

function device(wanted: Partial<LoraDevice> = {}): LoraDevice {
  return {
    deviceId: '02005e1000000099',
    tags: {},
    terminationEnabled: false,
    firstUplink: start,
    interval: hourMs,
    lastModifiedTime: start,
    ...wanted,
  }
}

const all = (one: LoraDevice, at = now, from = 0, to = Infinity) => [
  ...uplinksOf(world, one, { from, to, sort: 'asc' }, at),
]

describe('uplinks', () => {
  it('are the same each time, come a little late, and in order', () => {
    const uplinks = all(device())
    expect(all(device())).toEqual(uplinks)
    const times = uplinks.map(({ time }) => time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    times.forEach((time) => expect((time - start) % hourMs).toBeLessThan(0.2 * hourMs))
    expect(all(device({ deviceId: '02005e1000000098' }))).not.toEqual(uplinks)
  })

  it('can be read for 40 days', () => {
    const uplinks = all(device())
    expect(uplinks.length).toBeGreaterThan(40 * 24 - 2)
    expect(uplinks.length).toBeLessThan(40 * 24 + 2)
    expect(uplinks[0]?.time).toBeGreaterThanOrEqual(now - 40 * dayMs)
  })

  it('are those between two moments, both included, in either direction', () => {
    const uplinks = all(device()).slice(-50)
    const [from = 0, to = 0] = [uplinks[0]?.time, uplinks[20]?.time]
    expect(all(device(), now, from, to)).toEqual(uplinks.slice(0, 21))
    expect(all(device(), now, from + 1, to - 1)).toEqual(uplinks.slice(1, 20))
    const desc = [...uplinksOf(world, device(), { from, to, sort: 'desc' }, now)]
    expect(desc).toEqual(uplinks.slice(0, 21).toReversed())
    expect(all(device(), now, to + 1, to)).toEqual([])
  })

  it('hold what radio and sensors can', () => {
    for (const { data, rssi, snr, fPort } of all(device())) {
      expect(data).toMatch(/^[0-9a-f]{8}$/)
      expect([rssi >= -120 && rssi <= -40, snr >= -20 && snr <= 10]).toEqual([true, true])
      expect([rssi, snr, fPort].every(Number.isInteger)).toBe(true)
    }
  })

  it('begin with the first, and end with silence or termination', () => {
    expect(latestUplink(world, device(), start - 1)).toBeUndefined()
    expect(latestUplink(world, device(), start)?.time).toBe(start)
    expect(latestUplink(world, device({ firstUplink: now + 1 }), now)).toBeUndefined()
    expect(all(device({ firstUplink: now + 1 }))).toEqual([])
    const end = now - 10 * dayMs
    for (const ended of [device({ lastUplink: end }), device({ terminatedTime: end })]) {
      const last = latestUplink(world, ended, now)
      expect(last?.time).toBeLessThanOrEqual(end)
      expect(last?.time).toBeGreaterThan(end - 1.2 * hourMs)
      expect(all(ended).at(-1)).toEqual(last)
      expect(all(ended, now, end)).toEqual([])
      expect(all(ended, end + 41 * dayMs)).toEqual([])
    }
  })
})

describe('a device', () => {
  it('is ready until it is first heard of, and was last seen at its latest uplink', () => {
    const at = (time: number) => presentDevice({ world, now: time }, device())
    expect(at(start - 1)).toMatchObject({ status: 'ready', lastSeen: undefined })
    expect(at(start)).toMatchObject({
      status: 'active',
      lastSeen: { time: new Date(start).toISOString() },
    })
    expect(at(now).lastSeen?.time).toBe(new Date(all(device()).at(-1)?.time ?? 0).toISOString())
    const ended = presentDevice({ world, now }, device({ terminatedTime: now }))
    expect(ended.status).toBe('terminated')
    expect(ended.lastSeen).toBeDefined()
  })
})

describe('a message', () => {
  const [before = 0, next = 0] = all(device(), now + dayMs)
    .map(({ time }) => time)
    .filter((time) => time > now - 3 * hourMs)
  const sent = (queuedTime: number, more: Partial<LoraDevice> = {}) =>
    device({ downlink: { data: '00', fPort: 2, queuedTime }, ...more })
  const states = (one: LoraDevice, ...times: number[]) =>
    times.map((time) => downlinkState(world, one, time))

  it('waits for the next uplink', () => {
    expect(downlinkState(world, device(), now)).toBeUndefined()
    const queued = sent(before + 1)
    expect(states(queued, before + 1, next - 1)).toEqual(['waiting', 'waiting'])
    expect(states(queued, next, now + 9 * dayMs)).toEqual(['delivered', 'delivered'])
  })

  it('misses the uplink that came just before', () => {
    expect(states(sent(before), before, next - 1, next)).toEqual([
      'waiting',
      'waiting',
      'delivered',
    ])
  })

  it('is dropped after two hours without one', () => {
    const rare = { interval: 10 * dayMs }
    const from = start + dayMs
    const queued = sent(from, rare)
    expect(states(queued, from, from + 2 * hourMs - 1, from + 2 * hourMs)).toEqual([
      'waiting',
      'waiting',
      'dropped',
    ])
    expect(downlinkState(world, queued, now)).toBe('dropped')
    // An uplink at the very end of the two hours comes too late, one before it does not.
    const late = { firstUplink: from + 2 * hourMs }
    expect(downlinkState(world, sent(from, late), now)).toBe('dropped')
    const justInTime = { firstUplink: from + 2 * hourMs - 1 }
    expect(downlinkState(world, sent(from, justInTime), now)).toBe('delivered')
  })

  it('is dropped with the device', () => {
    const queued = sent(before + 1, { terminatedTime: before + minuteMs })
    expect(states(queued, before + 2, before + minuteMs)).toEqual(['waiting', 'dropped'])
  })
})

describe('getDataFromLoraDevice', () => {
  const other = testWorld({ now })
  const one = deviceStore.put(other, device())
  const at = { world: other, now }
  const data = (query: Partial<Parameters<typeof dataOf>[2]> = {}) =>
    dataOf(at, one.deviceId, { sort: 'desc', ...query })

  it('has ten entries, the newest first, unless asked otherwise', () => {
    const { items, nextKey } = data()
    expect(items).toHaveLength(10)
    expect(items[0]?.time).toBe(all(device()).at(-1)?.time)
    expect(nextKey).toBe(String(items[9]?.time))
    expect(data({ limit: 1000 }).nextKey).toBeUndefined()
  })

  it.each(['asc', 'desc'] as const)('comes in pages of any size, each entry once, %s', (sort) => {
    const whole = data({ sort, limit: 1000 }).items
    const found = []
    let key: string | undefined
    do {
      const { items, nextKey } = data({ sort, limit: 97, last_evaluated_key: key })
      found.push(...items)
      key = nextKey && `${nextKey}_02005e1000000099`
    } while (key)
    expect(found).toEqual(whole)
  })

  it('refuses a period that ends before it begins, and what is no key', () => {
    expect(errorOf(() => data({ from: 2, to: 1 }))).toBe('400 COM0004')
    expect(errorOf(() => data({ last_evaluated_key: 'x' }))).toBe('400 COM0004')
    expect(errorOf(() => data({ last_evaluated_key: '' }))).toBe('400 COM0004')
    expect(data({ from: now + 1, to: now + 2 }).items).toEqual([])
    expect(data({ from: now - hourMs, to: now + 9e15 }).items.length).toBeLessThan(3)
  })

  it('holds JSON text, with what the parser of the group reads out of it', () => {
    const content = () => JSON.parse(data({ limit: 1 }).items[0]?.content ?? '') as object
    const keys = ['deveui', 'data', 'fPort', 'rssi', 'snr']
    expect(Object.keys(content())).toEqual(keys)
    const parser = (binaryParserEnabled: unknown, binaryParserFormat: unknown) => {
      const configuration = { SoracomAir: { binaryParserEnabled, binaryParserFormat } }
      const { groupId } = createGroup(other, { configuration }, now)
      deviceStore.put(other, { ...one, groupId })
      return Object.keys(content())
    }
    const format = 'temperature:0:int:16:/10 battery:3:uint:8'
    const parsed = [...keys, 'temperature', 'battery', 'binaryParserEnabled']
    expect(parser(true, format)).toEqual(parsed)
    expect(parser('true', format)).toEqual(parsed)
    expect(parser(false, format)).toEqual(keys)
    expect(parser(true, 7)).toEqual(keys)
    expect(parser(true, '@soracom.button')).toEqual(keys)
    deviceStore.put(other, { ...one, groupId: 'gone' })
    expect(Object.keys(content())).toEqual(keys)
  })
})

it('the seeded fleet has what there is to see', () => {
  const fleet = testWorld({ now })
  seedWorld(fleet, { sims: 1, now })
  const devices = deviceStore.all(fleet)
  const ages = devices.map((one) => now - (latestUplink(fleet, one, now)?.time ?? 0))
  expect(ages.map((age) => age > dayMs)).toEqual([false, false, false, true, true, true])
  expect(devices.map((one) => downlinkState(fleet, one, now))).toContain('waiting')
  const spare = devices[4]
  expect(spare && presentDevice({ world: fleet, now: now + 3 * dayMs }, spare).status).toBe(
    'active',
  )
})
