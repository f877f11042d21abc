import { beforeEach, describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { deleteGroup } from '../group/delete.ts'
import { createGroup, seededGroupId } from '../group/groups.ts'
import { seedWorld } from '../seed.ts'
import { settle } from '../settle.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { lastSigfoxEntry } from './data.ts'
import { deleteAtOnce, deviceStore, presentDevice, registerDevice, sendData } from './devices.ts'
import { searchDevices } from './search.ts'

const stocked = '5E0006'
const secret = { registrationSecret: '5AC0DE5AC0DE5AC0' }
let world: World
let at: Moment

const later = (ms: number): Moment => ({ world, now: at.now + ms })

beforeEach(() => {
  world = testWorld()
  seedWorld(world, { sims: 1, now: world.now() })
  at = { world, now: world.now() }
})

describe('registration', () => {
  const register = (body: object, id = stocked) => errorOf(() => registerDevice(at, id, body))

  it('is pending for a minute, then the device is ready and sends', () => {
    const made = registerDevice(at, '005e0006', { ...secret, tags: { name: 'A' } })
    expect(deviceStore.get(world, stocked)).toEqual(made)
    const stands = (ms: number) => {
      const { status, registration } = presentDevice(later(ms), made)
      return [status, registration]
    }
    expect(stands(minuteMs - 1)).toEqual(['ready', 'pending'])
    expect(stands(minuteMs)).toEqual(['ready', 'success'])
    expect(stands(15 * minuteMs)).toEqual(['active', 'success'])
    expect(register(secret)).toBe('400 SEM0172')
  })

  it.each([
    [{}, '400 COM0003'],
    [{ registrationSecret: '' }, '400 COM0003'],
    [{ registrationSecret: 'wrong' }, '400 SEM0173'],
    [{ ...secret, tags: { '': 'x' } }, '400 COM0004'],
  ])('with %j is refused and leaves the device as it was', (body, error) => {
    expect(register(body)).toBe(error)
    expect(register({ registrationSecret: ' 5ac0de5ac0de5ac0 ' })).toBe('none')
  })

  it('can be tried again where it failed, which keeps the name and the group', () => {
    const failed = deviceStore.get(world, '5E0004')
    const { groupId } = createGroup(world, {}, 0)
    deviceStore.put(world, { ...failed, groupId })
    const made = registerDevice(at, '5E0004', { ...secret, tags: { site: 'B' } })
    expect(made).toMatchObject({ groupId, tags: { name: 'Wrong certificate', site: 'B' } })
    expect(presentDevice(later(hourMs), made)).toMatchObject({
      status: 'active',
      registration: 'success',
    })
  })

  it('is refused of what was terminated a while ago, and of what nobody knows', () => {
    expect(register(secret, '5E0005')).toBe('400 SEM0176')
    expect(register(secret, 'FFFF')).toBe('400 SEM0173')
  })
})

describe('sendDataToSigfoxDevice', () => {
  const send = (data: string | undefined, id = '5E0001') => errorOf(() => sendData(at, id, data))

  it('keeps one message, the newest', () => {
    sendData(at, '5e0001', '0011223344556677')
    sendData(later(1), '5E0001', 'AABBCCDDEEFF0011')
    const downlink = { data: 'aabbccddeeff0011', queuedTime: at.now + 1 }
    expect(deviceStore.get(world, '5E0001').downlink).toEqual(downlink)
  })

  it.each([
    [undefined, '400 COM0003'],
    ['001122334455667', '400 COM0004'],
    ['00112233445566', '400 COM0004'],
    ['001122334455667788', '400 COM0004'],
    ['xx11223344556677', '400 COM0004'],
  ])('refuses %j', (data, error) => expect(send(data)).toBe(error))

  it('refuses a terminated and an unknown device', () => {
    expect(send('0011223344556677', '5E0005')).toBe('400 SEM0170')
    expect(send('0011223344556677', 'FFFF')).toBe('404 SEM0017')
  })
})

describe('termination', () => {
  const allowed = () => {
    const device = deviceStore.get(world, '5E0001')
    return deviceStore.allowTermination(at, device, true)
  }

  it('wants the protection off, takes the device out of its group and lets it be for a day', () => {
    const device = deviceStore.get(world, '5E0001')
    expect(errorOf(() => deviceStore.terminate(at, device))).toBe('400 SEM0171')
    expect(errorOf(() => deleteAtOnce(at, '5E0001'))).toBe('400 SEM0171')
    expect(deviceStore.terminate(at, allowed()).groupId).toBeUndefined()
    settle(world, at.now + dayMs - 1)
    expect(deviceStore.find(world, '5E0001')).toBeDefined()
    settle(world, at.now + dayMs)
    expect(deviceStore.find(world, '5E0001')).toBeUndefined()
    // It has a new code now.
    expect(errorOf(() => registerDevice(later(dayMs), '5E0001', secret))).toBe('400 SEM0173')
  })

  it('the seeded one is gone 18 hours later, looked at before or not', () => {
    const fresh = testWorld({ now: at.now })
    seedWorld(fresh, { sims: 1, now: at.now - 18 * hourMs })
    expect(deviceStore.find(fresh, '5E0005')).toBeUndefined()
    expect(deviceStore.find(world, '5E0005')).toBeDefined()
    settle(world, at.now + 18 * hourMs)
    expect(deviceStore.find(world, '5E0005')).toBeUndefined()
  })

  it('deletes at once what is not terminated yet, each time with another code', () => {
    allowed()
    const { registrationSecret = '', ...body } = deleteAtOnce(at, '5E0001')
    expect(body).toMatchObject({ device_id: '5E0001', status: 'terminated' })
    expect(body.groupId).toBeUndefined()
    expect(deviceStore.find(world, '5E0001')).toBeUndefined()
    const made = registerDevice(later(1), '5E0001', { registrationSecret })
    deviceStore.allowTermination(at, made, true)
    expect(deleteAtOnce(later(2), '5E0001').registrationSecret).not.toBe(registrationSecret)
    expect(errorOf(() => deleteAtOnce(at, '5E0005'))).toBe('400 SEM0170')
  })
})

it('a group that is deleted lets its devices go, and their data are not parsed any more', () => {
  const last = () => lastSigfoxEntry(world, deviceStore.get(world, '5E0001'), at.now)
  expect(JSON.parse(last()?.content ?? '')).toMatchObject({ binaryParserEnabled: true })
  deleteGroup(world, seededGroupId(world, 'sigfox'), at.now)
  expect(deviceStore.get(world, '5E0001').groupId).toBeUndefined()
  expect(JSON.parse(last()?.content ?? '')).not.toHaveProperty('binaryParserEnabled')
})

describe('searchSigfoxDevices', () => {
  type Query = Partial<Parameters<typeof searchDevices>[1]>
  const search = (query: Query) => searchDevices(at, { limit: 10, search_type: 'and', ...query })
  const ids = (query: Query) =>
    search(query)
      .items.map(({ deviceId }) => deviceId.slice(-1))
      .join('')

  it.each<[Query, string]>([
    [{}, '12345'],
    [{ search_type: 'or' }, '12345'],
    [{ name: ['パレット'] }, '13'],
    [{ name: ['パレット', '01'] }, '1'],
    [{ name: ['PUMP'] }, '2'],
    [{ tag: ['tracker'] }, '5'],
    [{ deviceId: ['5e000'] }, '12345'],
    [{ deviceId: ['0003'] }, '3'],
    [{ group: ['sigfox'] }, '1'],
    [{ group: ['no such group'] }, ''],
    [{ status: 'active' }, '12'],
    [{ status: 'ready' }, '34'],
    [{ status: 'inStock' }, ''],
    [{ status: 'ready', registration: 'failed' }, '4'],
    [{ registration: 'success' }, '125'],
    [{ registration: 'notStarted' }, ''],
    [{ name: ['pump'], registration: 'failed' }, ''],
    [{ name: ['pump'], registration: 'failed', search_type: 'or' }, '24'],
  ])('%j finds %j', (query, found) => expect(ids(query)).toBe(found))

  it('finds by the whole ID of a group', () => {
    const groupId = seededGroupId(world, 'sigfox')
    expect(ids({ group_id: [groupId] })).toBe('1')
    expect(ids({ group_id: [groupId.slice(1)] })).toBe('')
  })

  it('comes page by page, and refuses what is too short', () => {
    const first = search({ limit: 2 })
    expect(first.nextKey).toBe('5E0002')
    expect(ids({ limit: 2, last_evaluated_key: first.nextKey })).toBe('34')
    expect(errorOf(() => search({ name: ['a'] }))).toBe('400 COM0004')
    expect(errorOf(() => search({ limit: 0 }))).toBe('400 COM0004')
  })
})
