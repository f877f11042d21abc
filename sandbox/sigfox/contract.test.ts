import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()
const tags = [{ tagName: '場所', tagValue: '#1 & 2' }]

let sandbox: Sandbox
let root: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 10, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

/** Calls an operation that must succeed; the client checks the body against the description. */
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const status = async (id: OperationId, sent: Sent) => (await root.call(id, sent)).status

test('the seeded ones, one of them, its tags and group', async () => {
  const all = await does('listSigfoxDevices')
  expect(all.map((one) => [one.status, one.registration, one.lastSeen !== undefined])).toEqual([
    ['active', 'success', true],
    ['active', 'success', true],
    ['ready', 'pending', false],
    ['ready', 'failed', false],
    ['terminated', 'success', true],
  ])
  const path = { device_id: all[1]?.device_id ?? '' }
  expect(await does('getSigfoxDevice', { path })).toEqual(all[1])
  const loosely = { device_id: `00${path.device_id.toLowerCase()}` }
  expect((await does('getSigfoxDevice', { path: loosely })).device_id).toBe(path.device_id)
  expect((await does('putSigfoxDeviceTags', { path, body: tags })).tags).toHaveProperty('場所')
  const found = await does('listSigfoxDevices', {
    query: `tag_name=${encodeURIComponent('場所')}&tag_value=%231&tag_value_match_mode=prefix`,
  })
  expect(found.map((one) => one.device_id)).toEqual([path.device_id])
  await does('deleteSigfoxDeviceTag', { path: { ...path, tag_name: '場所' } })
  const { groupId } = (await root.call('createGroup', { body: {} })).data
  const set = { path, body: { groupId } }
  expect((await does('setSigfoxDeviceGroup', set)).groupId).toBe(groupId)
  expect(await does('unsetSigfoxDeviceGroup', { path })).not.toHaveProperty('groupId')
})

test('registration, a message, the data, the end', async () => {
  const path = { device_id: '5e0006' }
  const body = { registrationSecret: '5ac0de5ac0de5ac0', tags: { name: 'New <b>' } }
  const made = await does('registerSigfoxDevice', { path, body })
  expect(made).toMatchObject({
    device_id: '5E0006',
    status: 'ready',
    registration: 'pending',
    terminationEnabled: false,
    tags: body.tags,
  })
  await does('sendDataToSigfoxDevice', { path, body: { data: '00112233aAbBcCdD' } })
  expect(await status('sendDataToSigfoxDevice', { path, body: { data: '0011' } })).toBe(400)
  expect(await does('getDataFromSigfoxDevice', { path })).toEqual([])
  expect(await status('terminateSigfoxDevice', { path })).toBe(400)
  await does('enableTerminationOnSigfoxDevice', { path })
  await does('disableTerminationOnSigfoxDevice', { path })
  await does('enableTerminationOnSigfoxDevice', { path })
  expect((await does('terminateSigfoxDevice', { path })).status).toBe('terminated')
  expect(await status('putSigfoxDeviceTags', { path, body: tags })).toBe(400)
})

test('deleted at once it is gone, and its answer alone tells the new code', async () => {
  const path = { device_id: '5E0007' }
  const register = { path, body: { registrationSecret: '5AC0DE5AC0DE5AC0' } }
  await does('registerSigfoxDevice', register)
  await does('enableTerminationOnSigfoxDevice', { path })
  const { registrationSecret, ...gone } = await does('terminateSigfoxDevice', {
    path,
    query: 'delete_immediately=true',
  })
  expect(gone.status).toBe('terminated')
  expect(registrationSecret).toMatch(/^[\dA-F]{16}$/)
  expect(await status('getSigfoxDevice', { path })).toBe(404)
  expect(await status('registerSigfoxDevice', register)).toBe(400)
  const again = await does('registerSigfoxDevice', { path, body: { registrationSecret } })
  expect(again).not.toHaveProperty('registrationSecret')
})

test('the data of a device come page by page, as the network tells them', async () => {
  const path = { device_id: '5E0001' }
  const first = await seen.does(root, 'getDataFromSigfoxDevice', { path, query: 'limit=2' })
  const key = first.headers.get('x-soracom-next-key')
  expect(key).toBe(String(first.data[1]?.time))
  const query = `limit=2&last_evaluated_key=${key}`
  const second = await does('getDataFromSigfoxDevice', { path, query })
  const times = [...first.data, ...second].map(({ time = 0 }) => time)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(new Set(times).size).toBe(4)
  const content = JSON.parse(first.data[0]?.content ?? '') as Record<string, unknown>
  expect(content).toMatchObject({
    device: '5E0001',
    time: String(Math.floor((first.data[0]?.time ?? 0) / 1000)),
    operatorName: 'SIGFOX_Japan_KCCS',
    countryCode: '392',
    binaryParserEnabled: true,
  })
  expect([content['ctr'], content['tmp'], content['vlt']].map((value) => typeof value)).toEqual(
    Array<string>(3).fill('number'),
  )
  expect(await does('getDataFromSigfoxDevice', { path: { device_id: 'none' } })).toEqual([])
  const sources = await does('listDataResourceMetadata', { query: 'resource_type=SigfoxDevice' })
  const names = ['5E0001', '5E0002', '5E0005']
  expect(sources.map(({ resourceId }) => resourceId)).toEqual(names)
})

test('they are found by what is known of them', async () => {
  const found = await does('searchSigfoxDevices', { query: 'registration=failed' })
  expect(found.map((one) => one.device_id)).toEqual(['5E0004'])
})

test('Global coverage has none', async () => {
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  expect((await global.call('listSigfoxDevices')).data).toEqual([])
})

test('every operation of Sigfox has been seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'SigfoxDevice')).toEqual([])
})
