import { beforeAll, describe, expect, test } from 'vitest'
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

test('devices: the seeded ones, one of them, its tags and group', async () => {
  const all = await does('listLoraDevices')
  expect(all.map((device) => device.status)).toEqual([
    ...Array<string>(4).fill('active'),
    'ready',
    'terminated',
  ])
  expect(all.map(({ lastSeen }) => lastSeen !== undefined)).toEqual([
    ...Array<boolean>(4).fill(true),
    false,
    true,
  ])
  const path = { device_id: all[0]?.device_id ?? '' }
  expect(await does('getLoraDevice', { path })).toEqual(all[0])
  expect((await does('putLoraDeviceTags', { path, body: tags })).tags).toHaveProperty('場所')
  const found = await does('listLoraDevices', {
    query: `tag_name=${encodeURIComponent('場所')}&tag_value=%231&tag_value_match_mode=prefix`,
  })
  expect(found.map((device) => device.device_id)).toEqual([path.device_id])
  await does('deleteLoraDeviceTag', { path: { ...path, tag_name: '場所' } })
  const { groupId } = (await root.call('createGroup', { body: {} })).data
  expect((await does('setLoraDeviceGroup', { path, body: { groupId } })).groupId).toBe(groupId)
  expect(await does('unsetLoraDeviceGroup', { path })).not.toHaveProperty('groupId')
})

test('devices: registration, a message, the data, the end', async () => {
  const path = { device_id: '02005e1000000007' }
  const body = { registrationSecret: 'sandbox', tags: { name: 'New <b>' } }
  const made = await does('registerLoraDevice', { path, body })
  expect(made).toMatchObject({ status: 'ready', terminationEnabled: false, tags: body.tags })
  await does('sendDataToLoraDevice', { path, body: { data: '0aFF', fPort: 'seven' } })
  expect(await status('sendDataToLoraDevice', { path, body: { data: '0aF' } })).toBe(400)
  expect(await does('getDataFromLoraDevice', { path })).toEqual([])
  expect(await status('terminateLoraDevice', { path })).toBe(400)
  await does('enableTerminationOnLoraDevice', { path })
  await does('disableTerminationOnLoraDevice', { path })
  await does('enableTerminationOnLoraDevice', { path })
  expect((await does('terminateLoraDevice', { path })).status).toBe('terminated')
  expect(await status('putLoraDeviceTags', { path, body: tags })).toBe(400)
})

test('the data of a device come page by page, by the key in the header', async () => {
  const path = { device_id: '02005e1000000001' }
  const first = await seen.does(root, 'getDataFromLoraDevice', { path, query: 'limit=2' })
  const key = first.headers.get('x-soracom-next-key')
  expect(key).toBe(String(first.data[1]?.time))
  expect(first.headers.get('link')).toContain(`last_evaluated_key=${key}`)
  const query = `limit=2&last_evaluated_key=${key}`
  const second = await does('getDataFromLoraDevice', { path, query })
  const times = [...first.data, ...second].map(({ time = 0 }) => time)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(new Set(times).size).toBe(4)
  expect(await status('getDataFromLoraDevice', { path, query: 'limit=1001' })).toBe(400)
  expect(await does('getDataFromLoraDevice', { path: { device_id: 'none' } })).toEqual([])
})

test('gateways', async () => {
  const all = await does('listLoraGateways')
  expect(all.map(({ owned, online }) => [owned, online])).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ])
  const path = { gateway_id: all[1]?.gatewayId ?? '' }
  expect(await does('getLoraGateway', { path })).toEqual(all[1])
  await does('putLoraGatewayTags', { path, body: tags })
  await does('deleteLoraGatewayTag', { path: { ...path, tag_name: '場所' } })
  const { networkSetId } = await does('createLoraNetworkSet', { body: {} })
  const set = { path, body: { networkSetId } }
  expect((await does('setLoraNetworkSet', set)).networkSetId).toBe(networkSetId)
  const members = await does('listGatewaysInLoraNetworkSet', {
    path: { ns_id: networkSetId ?? '' },
  })
  expect(members.map(({ gatewayId }) => gatewayId)).toEqual([path.gateway_id])
  expect(await does('unsetLoraNetworkSet', { path })).not.toHaveProperty('networkSetId')
  expect(await status('setLoraNetworkSet', { path })).toBe(400)
  await does('enableTerminationOnLoraGateway', { path })
  await does('disableTerminationOnLoraGateway', { path })
  expect(await status('terminateLoraGateway', { path })).toBe(400)
  await does('enableTerminationOnLoraGateway', { path })
  expect((await does('terminateLoraGateway', { path })).status).toBe('terminated')
})

test('network sets, of whose body only the tags count', async () => {
  const body = { tags: { name: 'A' }, networkSetId: 'mine', operatorId: 'OP0000000009' }
  const made = await does('createLoraNetworkSet', { body })
  expect(made).toMatchObject({ operatorId: 'OP0000000001', tags: { name: 'A' } })
  expect(made.networkSetId).not.toBe('mine')
  const path = { ns_id: made.networkSetId ?? '' }
  await does('putLoraNetworkSetTags', { path, body: tags })
  await does('deleteLoraNetworkSetTag', { path: { ...path, tag_name: '場所' } })
  const who = { path, body: { operatorId: 'OP0000000777' } }
  const permitted = await does('addPermissionToLoraNetworkSet', who)
  expect(permitted.allowedOperators).toEqual(['OP0000000777'])
  expect(await does('getLoraNetworkSet', { path })).toEqual(permitted)
  const revoked = await does('revokePermissionFromLoraNetworkSet', who)
  expect(revoked.allowedOperators).toEqual([])
  expect(await does('listLoraNetworkSets')).toContainEqual(revoked)
  await does('deleteLoraNetworkSet', { path })
  expect(await status('getLoraNetworkSet', { path })).toBe(404)
})

describe('Global coverage', () => {
  test.each(['listLoraDevices', 'listLoraGateways', 'listLoraNetworkSets'] as const)(
    '%s is empty',
    async (id) => {
      const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
      expect((await global.call(id)).data).toEqual([])
    },
  )
})

test('every operation of LoRaWAN has been seen to succeed', () => {
  const family = new Set(['LoraDevice', 'LoraGateway', 'LoraNetworkSet'])
  expect(seen.missing((tag) => family.has(tag))).toEqual([])
})
