import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const start = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'
const seen = new SeenToSucceed()
/** The other half of the family has a test of its own. */
const others =
  /Peering|Transit|customer_routes|CustomerRoute|Mirroring|Inspection|Redirection|Capture/

let sandbox: Sandbox
let root: TestClient
let factory: { vpg_id: string }

const at = (ms: number) => sandbox.worlds.setClock(operatorId, { now: start + ms, frozen: true })
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const status = async (id: OperationId, sent: Sent) => (await root.call(id, sent)).status

beforeAll(async () => {
  sandbox = createSandbox({ sims: 120, wall: () => start })
  at(0)
  root = await signedIn(sandbox, 'root@example.com')
  const all = await does('listVirtualPrivateGateways')
  factory = { vpg_id: all.find(({ type }) => type === 15)?.vpgId ?? '' }
})

test('the gate, its hosts and the LANs behind SIMs', async () => {
  const path = factory
  const peers = await does('listGatePeers', { path })
  expect(peers.map(({ ownedByCustomer }) => ownedByCustomer)).toEqual([false, false, true])
  const body = { outerIpAddress: '10.21.8.6' }
  const peer = await does('registerGatePeer', { path, body })
  expect(peer).toMatchObject({ ...body, innerIpAddress: '10.191.255.252', ownedByCustomer: true })
  expect(await status('registerGatePeer', { path, body })).toBe(400)
  const one = { ...path, outer_ip_address: '10.21.8.6' }
  await does('unregisterGatePeer', { path: one })
  expect(await status('unregisterGatePeer', { path: one })).toBe(404)
  const own = { ...path, outer_ip_address: peers[0]?.outerIpAddress ?? '' }
  expect(await status('unregisterGatePeer', { path: own })).toBe(400)

  expect(await status('enableSimBasedRouting', { path })).toBe(400)
  const [sim] = (await root.call('listSims')).data
  const route = { [sim?.simId ?? '']: '192.168.8.0/24' }
  await does('putSimBasedRoutingRoutes', { path, body: route })
  await does('enableSimBasedRouting', { path })
  expect(await status('putSimBasedRoutingRoutes', { path, body: {} })).toBe(400)
  const gateway = await does('getVirtualPrivateGateway', { path })
  expect(gateway).toMatchObject({ enableSimBasedRouting: true, simBasedRoutingConfig: route })
  await does('disableSimBasedRouting', { path })

  await does('enableGatePrivacySeparator', { path })
  expect(await does('disableGatePrivacySeparator', { path })).toMatchObject({
    gatePrivacySeparatorEnabled: false,
  })
  await does('setVirtualPrivateGatewayVxLanId', { path, body: { vxlanId: 77 } })
  await does('closeGate', { path })
  expect(await status('closeGate', { path })).toBe(400)
  expect(await status('listGatePeers', { path })).toBe(400)
  await does('openGate', { path, body: { vxlanId: 12, privacySeparatorEnabled: true } })
  expect(await does('getVirtualPrivateGateway', { path })).toMatchObject({
    gateOpened: true,
    gateVxlanId: 12,
    gatePrivacySeparatorEnabled: true,
  })
})

test('the map of addresses', async () => {
  const path = factory
  const query = 'limit=2'
  const first = await seen.does(root, 'listVirtualPrivateGatewayIpAddressMapEntries', {
    path,
    query,
  })
  const key = first.headers.get('x-soracom-next-key') ?? ''
  expect(first.data.map(({ ipAddress }) => ipAddress)).toEqual(['10.160.0.11', '10.160.0.12'])
  const rest = await does('listVirtualPrivateGatewayIpAddressMapEntries', {
    path,
    query: `last_evaluated_key=${key}`,
  })
  expect(rest.map(({ type }) => type)).toEqual([
    'static',
    'customerGatePeer',
    'gatePeer',
    'gatePeer',
  ])
  const body = { key: '440100000000001', ipAddress: '10.160.4.4' }
  const made = await does('putVirtualPrivateGatewayIpAddressMapEntry', { path, body })
  expect(made).toMatchObject({ ...body, type: 'static' })
  const one = { ...path, key: body.key }
  await does('deleteVirtualPrivateGatewayIpAddressMapEntry', { path: one })
  expect(await status('deleteVirtualPrivateGatewayIpAddressMapEntry', { path: one })).toBe(404)
  const own = { ...path, key: rest.at(-1)?.key ?? '' }
  expect(await status('deleteVirtualPrivateGatewayIpAddressMapEntry', { path: own })).toBe(400)
})

test('the way to the internet', async () => {
  expect(await status('assignFixedPublicIpAddresses', { path: factory })).toBe(400)
  const path = {
    vpg_id:
      (await does('listVirtualPrivateGateways')).find((one) => one.fixedIpAddressesEnabled)
        ?.vpgId ?? '',
  }
  expect((await does('releaseFixedPublicIpAddresses', { path })).fixedPublicIpAddresses).toEqual([])
  expect(await status('releaseFixedPublicIpAddresses', { path })).toBe(400)
  const fixed = await does('assignFixedPublicIpAddresses', { path })
  expect(fixed.fixedPublicIpAddresses).toHaveLength(2)
  const entries = [{ action: 'deny', ipRange: '0.0.0.0/0' }]
  await does('setRoutingFilter', { path, body: entries })
  expect((await does('getVirtualPrivateGateway', { path })).routingFilterEntries).toEqual(entries)

  expect(await status('enableTrafficFiltering', { path })).toBe(400)
  await does('enableTrafficFiltering', { path: factory })
  const domain = { type: 'fqdn', protocol: 6, action: 'allow', fqdnPattern: '*.example.com' }
  await does('putFqdnFilterRules', { path: factory, body: { rules: [domain] } })
  const range = { type: 'ip', protocol: 255, action: 'deny', cidr: '192.0.2.0/24' }
  await does('putUplinkFilterRules', { path: factory, body: { rules: [range] } })
  await does('disableTrafficFiltering', { path: factory })
})

test('gateways are made, tagged and terminated', async () => {
  const made = await does('createVirtualPrivateGateway', {
    body: { type: 15, tags: { name: 'Line' } },
  })
  expect(made.status).toBe('creating')
  const path = { vpg_id: made.vpgId ?? '' }
  expect(await status('openGate', { path })).toBe(400)
  at(30_000)
  expect((await does('getVirtualPrivateGateway', { path })).status).toBe('running')
  const tags = [{ tagName: 'owner', tagValue: 'me' }]
  await does('updateVirtualPrivateGatewayTags', { path, body: tags })
  await does('deleteVirtualPrivateGatewayTag', { path: { ...path, tag_name: 'owner' } })
  await does('terminateVirtualPrivateGateway', { path })
  const ended = await does('getVirtualPrivateGateway', { path })
  expect(ended).toMatchObject({ status: 'terminating', tags: { name: 'Line' } })
})

test('every operation was seen', () => {
  const missing = seen.missing((tag) => tag === 'VirtualPrivateGateway')
  expect(missing.filter((id) => !others.test(id))).toEqual([])
})
