import { beforeEach, describe, expect, it, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { deleteGroup } from '../group/delete.ts'
import { createGroup } from '../group/groups.ts'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { createDevice, deviceStore, presentDevice, unlimited } from './devices.ts'
import { inventoryHandlers as handlers } from './handlers.ts'
import * as lwm2m from './lwm2m.ts'
import { createModel, deleteModel, models, setScope, updateModel } from './models.ts'
import { searchDevices } from './search.ts'
import { doorJson, greenhouseXml } from './seed-models.ts'
import { devices } from './store.ts'

let world: World
let at: Moment

beforeEach(() => {
  world = testWorld()
  seedWorld(world, { sims: 1, now: world.now() })
  at = { world, now: world.now() + 7000 }
})

const id = (no: number) => `d-sandbox000000000000${no}`
const later = (ms: number): Moment => ({ world, now: at.now + ms })
const path = (no: number, object: number, resource: number, instance = 0) => ({
  device_id: id(no),
  object: String(object),
  instance: String(instance),
  resource: String(resource),
})
const shown = (no: number, when = at) => presentDevice(when, devices.get(world, id(no)))

describe('a device', () => {
  it('is online while its registration lasts, and renews it', () => {
    expect(shown(1)).toMatchObject({ online: true, registrationLifeTime: 3600 })
    const updated = Date.parse(shown(1, later(5 * dayMs)).lastRegistrationUpdate ?? '')
    expect(at.now + 5 * dayMs - updated).toBeLessThan(hourMs)
    expect(shown(3).online).toBe(false)
    expect(Date.parse(shown(3).lastRegistrationUpdate ?? '')).toBeLessThan(at.now - 3 * dayMs)
    expect(shown(4)).toMatchObject({ online: false, objects: {} })
    expect(shown(4).lastRegistrationUpdate).toBeUndefined()
  })

  it('that restarts is away for a minute and registers anew', () => {
    const before = shown(1).registrationId
    lwm2m.executeResource(at, path(1, 3, 4))
    expect(shown(1, later(minuteMs - 1)).online).toBe(false)
    expect(errorOf(() => lwm2m.readResource(later(1), path(1, 3, 0), false))).toBe('400 SEM0279')
    const after = shown(1, later(minuteMs))
    expect(after).toMatchObject({
      online: true,
      lastRegistrationUpdate: new Date(at.now + minuteMs).toISOString(),
    })
    expect(after.registrationId).not.toBe(before)
  })

  it('forgets what was written and observed when it is reset', () => {
    lwm2m.writeResource(at, path(2, 26241, 1), { value: 30 })
    lwm2m.executeResource(at, path(2, 3, 5))
    const when = later(hourMs)
    expect(lwm2m.readResource(when, path(2, 26241, 1), false).value).toBe(22.5)
    expect(errorOf(() => lwm2m.unobserveResource(when, path(2, 26241, 0)))).toBe('404 SEM0284')
  })

  it('has a new firmware once an address was written and the update executed', () => {
    lwm2m.executeResource(at, path(1, 5, 2))
    expect(lwm2m.readResource(at, path(1, 5, 5), false).value).toBe(7)
    lwm2m.writeResource(at, path(1, 5, 1), { value: 'https://example.com/fw.bin' })
    lwm2m.executeResource(at, path(1, 5, 2))
    expect(lwm2m.readResource(later(hourMs), path(1, 5, 5), false).value).toBe(1)
    expect(shown(1).firmwareVersion).toBe('1.4.3')
  })

  it.each([
    [{ endpoint: 'gw-head-office' }, '400 SEM0278'],
    [{ groupId: 'none' }, '404 SEM0003'],
    [{ tags: { '': 'x' } }, '400 COM0004'],
    [{ endpoint: 'x'.repeat(257) }, '400 COM0004'],
    [{}, 'none'],
  ])('is created with %.40j: %s', (body, error) => {
    expect(errorOf(() => createDevice(at, body))).toBe(error)
  })

  it('that was created comes to life where its endpoint says so', () => {
    const made = createDevice(at, { endpoint: 'sandbox-1', serialNumber: 'S1' })
    const seen = (ms: number) => presentDevice(later(ms), made)
    expect(seen(0)).toMatchObject({ online: false, objects: {} })
    expect(seen(minuteMs)).toMatchObject({ online: true, serialNumber: 'S1' })
    const other = createDevice(at, {})
    expect(other.endpoint).toBe(other.deviceId)
    expect(presentDevice(later(dayMs), other).online).toBe(false)
  })

  it('leaves a group that is deleted', () => {
    const { groupId } = createGroup(world, {}, at.now)
    const device = devices.get(world, id(1))
    deviceStore.regroup(at, device, groupId)
    deleteGroup(world, groupId, at.now)
    expect(devices.get(world, id(1)).groupId).toBeUndefined()
  })
})

describe('a resource', () => {
  it('is heard of only when it was read or written', () => {
    const stored = () =>
      JSON.stringify((shown(2).objects as Record<string, unknown> | undefined)?.['26241'])
    expect(stored()).not.toContain('"value"')
    const { value } = lwm2m.readResource(at, path(2, 26241, 0), false)
    expect(stored()).toContain(`"value":${String(value)}`)
    expect(lwm2m.readResource(later(6 * hourMs), path(2, 26241, 0), false).value).not.toBe(value)
  })

  it.each([
    [path(2, 26241, 1), { value: 41 }, '400 COM0004'],
    [path(2, 26241, 1), { value: 'warm' }, '400 COM0004'],
    [path(2, 26241, 1), {}, '400 COM0003'],
    [path(2, 26241, 3), { value: 'full' }, '400 COM0004'],
    [path(2, 26241, 3), { value: 'off' }, 'none'],
    [path(2, 26241, 6), { value: 5 }, '400 COM0003'],
    [path(2, 26241, 6), { values: [] }, '400 COM0003'],
    [path(2, 26241, 6), { values: [5, 101] }, '400 COM0004'],
    [path(2, 26241, 0), { value: 5 }, '400 SEM0281'],
    [path(2, 26241, 99), { value: 5 }, '404 SEM0272'],
    [path(2, 9, 1), { value: 5 }, '404 SEM0271'],
    [path(2, 3, 14), { value: 'UTC' }, '500 SEM0283'],
    [path(2, 3, 15), { value: 'Mars/Olympus' }, '500 SEM0283'],
    [path(2, 3, 15), { value: 'Europe/Paris' }, 'none'],
    [path(3, 3, 15), { value: 'Europe/Paris' }, '400 SEM0279'],
    [path(6, 26242, 2, 1), { value: 'x'.repeat(41) }, '400 COM0004'],
  ])('%j takes %.40j: %s', (where, body, error) => {
    expect(errorOf(() => lwm2m.writeResource(at, where, body))).toBe(error)
  })

  it('says in the words of the device why it refuses', () => {
    const write = () => lwm2m.writeResource(at, path(1, 5, 0), { value: 'QUJD' })
    expect(write).toThrow('5.01 Not Implemented')
  })

  it('is executed, read and observed only where its model says so', () => {
    expect(errorOf(() => lwm2m.executeResource(at, path(2, 26241, 0)))).toBe('400 SEM0282')
    expect(errorOf(() => lwm2m.readResource(at, path(2, 26241, 4), false))).toBe('400 SEM0280')
    expect(errorOf(() => lwm2m.observeResource(at, path(1, 5, 2)))).toBe('400 SEM0280')
    expect(errorOf(() => lwm2m.readInstance(at, path(3, 3, 0), false))).toBe('400 SEM0279')
  })

  it('of an object that nobody models is told without words, and can still be read', () => {
    deleteModel(world, '26241')
    const read = lwm2m.readResource(at, path(2, 26241, 1), true)
    expect(read).toEqual({ id: 1, observed: false, value: 22.5 })
  })
})

describe('what is observed', () => {
  const entries = (no: number, when = at, query = {}) =>
    handlers.getDataFromDevice({
      ...when,
      path: { device_id: id(no) },
      query: { sort: 'desc', limit: 1000, ...query },
    } as never).data ?? []

  it('is in Harvest Data, in its order, while the group has Harvest on', () => {
    const times = entries(2).map(({ time = 0 }) => time)
    expect(times.length).toBe(1000)
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    expect(JSON.parse(entries(5)[0]?.content ?? '')).toMatchObject({
      deviceId: id(5),
      path: '/6/0',
      resources: { 0: { name: 'Latitude' }, 1: { name: 'Longitude' } },
    })
    deviceStore.regroup(at, devices.get(world, id(2)), null)
    expect(entries(2)).toEqual([])
  })

  it('ends with the observation, and with the device', () => {
    const from = at.now
    lwm2m.unobserveResource(at, path(2, 26241, 0))
    lwm2m.unobserveResource(at, path(2, 3, 9))
    expect(entries(2, later(dayMs), { from: from + 1 })).toEqual([])
    expect(entries(3, later(dayMs), { from: at.now - 3 * dayMs })).toEqual([])
    lwm2m.observeResource(later(hourMs), path(2, 26241, 0))
    expect(entries(2, later(2 * hourMs), { from: from + 1 }).length).toBeGreaterThan(3)
  })

  it('is told at once when it is written to', () => {
    const mode = path(2, 26241, 3)
    lwm2m.observeResource(at, mode)
    lwm2m.writeResource(later(5), mode, { value: 'manual' })
    const [newest] = entries(2, later(5))
    expect(newest?.time).toBe(at.now + 5)
    expect(newest?.content).toContain('"value":"manual"')
    // What never changes by itself is told of once, when it begins.
    expect(
      entries(2, later(hourMs)).filter(({ content }) => content?.includes('Mode')),
    ).toHaveLength(2)
  })
})

describe('a model', () => {
  const sent = (text: string) => ({ bytes: new TextEncoder().encode(text), type: '' })
  const numbered = (no: number) => sent(greenhouseXml.replace('26241', String(no)))

  it('is one for each object, and sixteen at the most', () => {
    expect(errorOf(() => createModel(at, numbered(26241)))).toBe('400 SEM0274')
    expect(errorOf(() => createModel(at, numbered(3)))).toBe('400 SEM0274')
    for (let no = 2; no < 16; no += 1) createModel(at, numbered(30_000 + no))
    expect(errorOf(() => createModel(at, numbered(31_000)))).toBe('400 SEM0275')
  })

  it('is refused with the line of what is wrong', () => {
    const create = () => createModel(at, sent(greenhouseXml.replace('>Float<', '>Decimal<')))
    expect(create).toThrow('type Decimal (line 16, column 9)')
    expect(errorOf(() => createModel(at, sent('x'.repeat(100_001))))).toBe('400 COM0004')
  })

  it('is changed by who owns it, and stays that of its object', () => {
    expect(errorOf(() => updateModel(at, '26241', sent(doorJson)))).toBe('400 SEM0276')
    expect(errorOf(() => updateModel(at, '26300', numbered(26300)))).toBe('403 AUM0032')
    expect(errorOf(() => deleteModel(world, '26300'))).toBe('403 AUM0032')
    expect(errorOf(() => setScope(at, '26241', 'all'))).toBe('400 COM0004')
    expect(errorOf(() => setScope(at, '26241', undefined))).toBe('400 COM0003')
    updateModel(at, '26241', sent(greenhouseXml.replace('>Set Point<', '>Target<')))
    expect(lwm2m.readResource(at, path(2, 26241, 1), true).name).toBe('Target')
    expect(models.get(world, '26241').lastModifiedTime).toBe(at.now)
  })
})

test.each([
  ['name=ゲートウェイ', [1]],
  ['imei=350000070000002', [2]],
  ['imsi=440100007000003', [3]],
  ['tag=本社&tag=tracker', []],
  ['tag=本社&tag=tracker', [1, 5], 'or'],
  ['deviceId=0000000000004', [4]],
  ['group=edge', [1, 2, 5]],
])('a search for %s finds %j', (query, found, search_type = 'and') => {
  const asked = Map.groupBy([...new URLSearchParams(query)], ([name]) => name)
  const values = Object.fromEntries(
    [...asked].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  )
  const result = searchDevices(world, { limit: 10, search_type, ...values } as never)
  expect(result.items.map(({ deviceId }) => deviceId)).toEqual((found as number[]).map(id))
})

test('a search is refused that is too short, and goes on page by page', () => {
  const search = (query: object) =>
    searchDevices(world, { limit: 2, search_type: 'and', ...query } as never)
  expect(errorOf(() => search({ name: ['x'] }))).toBe('400 COM0004')
  expect(errorOf(() => search({ limit: 0 }))).toBe('400 COM0004')
  const first = search({})
  expect(first.nextKey).toBe(id(2))
  expect(search({ last_evaluated_key: first.nextKey }).items[0]?.deviceId).toBe(id(3))
})

test('a list without a limit is a page', () => {
  expect(unlimited({ limit: -1 })).toEqual({ limit: undefined })
  expect(deviceStore.page(world, { limit: -1 }).items).toHaveLength(6)
  expect(errorOf(() => deviceStore.page(world, { limit: 0 }))).toBe('400 COM0004')
})
