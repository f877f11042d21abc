import { describe, expect, it } from 'vitest'
import { downlinkState, latestUplink, uplinksBetween } from '../../src/domain/lora/uplinks.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { pageOfEntries, type DataQuery } from '../data/entries.ts'
import { createGroup } from '../group/groups.ts'
import { scheduleOf } from '../radio-devices.ts'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { deviceStore, presentDevice, type LoraDevice } from './devices.ts'

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

const times = [
  ...uplinksBetween(scheduleOf(world, 'lora', device()), { from: start, to: now, sort: 'asc' }),
].map(({ time }) => time)

describe('a device', () => {
  it('is ready until it is first heard of, and was last seen at its latest uplink', () => {
    const at = (time: number) => presentDevice({ world, now: time }, device())
    expect(at(start - 1)).toMatchObject({ status: 'ready', lastSeen: undefined })
    expect(at(start)).toMatchObject({
      status: 'active',
      lastSeen: { time: new Date(start).toISOString() },
    })
    expect(at(now).lastSeen?.time).toBe(new Date(times.at(-1) ?? 0).toISOString())
    const ended = presentDevice({ world, now }, device({ terminatedTime: now }))
    expect(ended.status).toBe('terminated')
    expect(ended.lastSeen).toBeDefined()
  })
})

describe('getDataFromLoraDevice', () => {
  const other = testWorld({ now })
  const one = deviceStore.put(other, device())
  const at = { world: other, now }
  const source = { resourceType: 'LoraDevice', resourceId: one.deviceId } as const
  const data = (query: Partial<DataQuery> = {}) =>
    pageOfEntries(at, source, { sort: 'desc', ...query })

  it('has ten entries, the newest first, unless asked otherwise', () => {
    const { items, nextKey } = data()
    expect(items).toHaveLength(10)
    expect(items[0]?.time).toBe(times.at(-1))
    expect(nextKey).toBe(String(items[9]?.time))
    expect(data({ limit: 1000 }).nextKey).toBeUndefined()
    const kept = times.filter((time) => time >= now - 40 * dayMs)
    expect(data({ limit: 1000, sort: 'asc' }).items.map(({ time }) => time)).toEqual(kept)
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
  const ages = devices.map(
    (one) => now - (latestUplink(scheduleOf(fleet, 'lora', one), now)?.time ?? 0),
  )
  expect(ages.map((age) => age > dayMs)).toEqual([false, false, false, true, true, true])
  const messages = devices.flatMap((one) =>
    one.downlink ? downlinkState(scheduleOf(fleet, 'lora', one), one.downlink.queuedTime, now) : [],
  )
  expect(messages).toEqual(['waiting'])
  const spare = devices[4]
  expect(spare && presentDevice({ world: fleet, now: now + 3 * dayMs }, spare).status).toBe(
    'active',
  )
})
