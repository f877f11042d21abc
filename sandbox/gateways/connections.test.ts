import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const start = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'
const account = '123456789012'
const seen = new SeenToSucceed()
/** The rest of the family has tests of its own. */
const own = /Peering|Transit|CustomerRoute/

let sandbox: Sandbox
let root: TestClient
let office: { vpg_id: string }
let factory: { vpg_id: string }
/** A new one of Type-F2. */
let path: { vpg_id: string }

const at = (ms: number) => sandbox.worlds.setClock(operatorId, { now: start + ms, frozen: true })
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const error = async (id: OperationId, sent: Sent) => {
  const answer = await root.call(id, sent)
  return `${answer.status} ${answer.error.message}`
}
const read = (where = path) => does('getVirtualPrivateGateway', { path: where })
const failing = async (operation: OperationId | undefined) => {
  const faults = operation ? [{ kind: 'job', operations: [operation] }] : []
  const control = `/v1/sandbox/control/operators/${operatorId}/faults`
  await root.request('PUT', control, { body: { faults } })
}

beforeAll(async () => {
  sandbox = createSandbox({ sims: 120, wall: () => start })
  at(0)
  root = await signedIn(sandbox, 'root@example.com', { tokenTimeoutSeconds: 172_800 })
  const all = await does('listVirtualPrivateGateways')
  const of = (type: number) => ({ vpg_id: all.find((one) => one.type === type)?.vpgId ?? '' })
  office = {
    vpg_id: all.find(({ fixedIpAddressesEnabled }) => fixedIpAddressesEnabled)?.vpgId ?? '',
  }
  factory = of(15)
  const body = { type: 242 }
  path = { vpg_id: (await does('createVirtualPrivateGateway', { body })).vpgId ?? '' }
  expect(await error('createTransitGatewayVpcAttachment', { path, body: attached })).toMatch(
    /^400 The VPG is creating/,
  )
  at(30_000)
})

const attached = { customerAwsAccountId: account, customerVpcId: 'vpc-0123456789abcdef0' }

const peering = {
  peerOwnerId: account,
  peerVpcId: 'vpc-0a1b2c3d4e5f60719',
  peerRegion: 'ap-northeast-1',
  destinationCidrBlock: '10.30.0.0/16',
}

test('a VPC is peered with a Type-F, told of as a text, and unpeered', async () => {
  const made = await does('createVpcPeeringConnection', { path: factory, body: peering })
  expect(made).toMatchObject({ ...peering, id: expect.stringMatching(/^pcx-[0-9a-f]{17}$/) })
  const { vpcPeeringConnections = {} } = await read(factory)
  expect(JSON.parse(vpcPeeringConnections[made.id] ?? '')).toEqual(peering)
  expect(await error('createVpcPeeringConnection', { path: factory, body: peering })).toMatch(
    '400 This VPC is peered already',
  )
  const one = { ...factory, pcx_id: made.id }
  await does('deleteVpcPeeringConnection', { path: one })
  expect(await error('deleteVpcPeeringConnection', { path: one })).toMatch(/^404/)
})

test.each([
  ['peerOwnerId', undefined],
  ['peerOwnerId', '1234'],
  ['peerVpcId', 'vpc-12'],
  ['peerRegion', 'tokyo'],
  ['destinationCidrBlock', undefined],
  ['destinationCidrBlock', '10.0.0.0/15'],
  ['destinationCidrBlock', '8.8.8.0/24'],
])('a peering whose %s is %s is refused at that member', async (member, value) => {
  const body = { ...peering, [member]: value }
  const message = await error('createVpcPeeringConnection', { path: factory, body })
  expect(message.startsWith(`400 ${member}: `)).toBe(true)
})

test('what a type does not have is refused', async () => {
  const lacks = /^400 This is not available for a VPG of Type-/
  expect(await error('createVpcPeeringConnection', { path: office, body: peering })).toMatch(lacks)
  expect(await error('createVpcPeeringConnection', { path, body: peering })).toMatch(lacks)
  for (const vpg of [office, factory]) {
    expect(await error('createTransitGatewayVpcAttachment', { path: vpg, body: attached })).toMatch(
      lacks,
    )
  }
})

const attachments = async () => {
  const gateway = await read()
  return Object.values(gateway.soracomTransitGatewayVpcAttachments ?? {})
}

test('a VPC is attached: shared, requested, accepted, active; routes lead to it', async () => {
  at(40_000)
  const made = await does('createTransitGatewayVpcAttachment', { path, body: attached })
  expect(made.soracomTransitGateway).toMatchObject({
    awsAccountId: '111122223333',
    resourceSharedStatus: { [account]: { status: 'pending' } },
  })
  const [pending] = await attachments()
  expect(pending).toMatchObject({ ...attached, status: 'vpcAttachmentPending' })
  expect(pending).not.toHaveProperty('customerTransitGatewayVpcAttachmentId')
  const accept = (id = '') =>
    ({ path: { ...path, customer_tgw_vpc_attachment_id: id } }) satisfies Sent
  const accepting = 'acceptTransitGatewayVpcAttachmentFromCustomer'
  expect(await error(accepting, accept(pending?.id))).toMatch('400 There is no request to accept')

  at(60_000)
  expect((await read()).soracomTransitGateway).toMatchObject({
    resourceSharedStatus: { [account]: { status: 'active' } },
  })
  at(75_000)
  const [asked] = await attachments()
  expect(asked).toMatchObject({ status: 'acceptancePending' })
  expect(asked?.id).toMatch(/^tgw-attach-0?[0-9a-f]{16,17}$/)
  expect(await error(accepting, accept(pending?.id))).toMatch(/^404/)
  const route = { destinationCidr: '172.20.4.9/16', target: asked?.id ?? '' }
  expect(await error('createCustomerRoute', { path, body: route })).toMatch(/^400 target: /)
  await does(accepting, accept(asked?.id))
  expect(await error(accepting, accept(asked?.id))).toMatch('400 There is no request to accept')
  at(100_000)
  expect((await attachments())[0]?.status).toBe('active')

  const made2 = await does('createCustomerRoute', { path, body: route })
  expect(made2).toMatchObject({ ...route, destinationCidr: '172.20.0.0/16', type: 'static' })
  const routes = (await read()).customerRoutes ?? {}
  expect(Object.keys(routes)).toEqual([made2.id])
  const one = { path: { ...path, customer_tgw_vpc_attachment_id: asked?.id ?? '' } }
  await does('deleteTransitGatewayVpcAttachment', one)
  const left = await read()
  expect([left.customerRoutes, left.soracomTransitGatewayVpcAttachments]).toEqual([{}, {}])
})

test('what was accepted may fail', async () => {
  const body = { ...attached, customerVpcId: 'vpc-0000000000000000a', name: '工場' }
  await does('createTransitGatewayVpcAttachment', { path, body })
  expect(await error('createTransitGatewayVpcAttachment', { path, body })).toMatch(
    '400 This VPC is attached already',
  )
  at(150_000)
  const [asked] = await attachments()
  const one = { path: { ...path, customer_tgw_vpc_attachment_id: asked?.id ?? '' } }
  await failing('acceptTransitGatewayVpcAttachmentFromCustomer')
  await does('acceptTransitGatewayVpcAttachmentFromCustomer', one)
  await failing(undefined)
  at(200_000)
  expect((await attachments())[0]).toMatchObject({ name: '工場', status: 'failed' })
  expect(await error('terminateVirtualPrivateGateway', { path })).toMatch(/^400/)
  await does('deleteTransitGatewayVpcAttachment', one)
})

test('a transit gateway is peered, routes turn to it and are deleted with it', async () => {
  const body = {
    customerAwsAccountId: account,
    customerRegion: 'ap-northeast-1',
    customerTransitGatewayId: 'tgw-0123456789abcdef0',
  }
  const made = await does('createTransitGatewayPeeringConnection', { path, body })
  const [id = ''] = Object.keys(made.soracomTransitGatewayPeeringConnections ?? {})
  expect(made.soracomTransitGatewayPeeringConnections?.[id]).toMatchObject({
    ...body,
    id,
    status: 'pending',
  })
  expect(await error('createTransitGatewayPeeringConnection', { path, body })).toMatch(/^400 This/)
  const range = { destinationCidr: '172.16.0.0/16', target: id }
  expect(await error('createCustomerRoute', { path, body: range })).toMatch(/^400 target/)
  at(260_000)
  const route = await does('createCustomerRoute', { path, body: range })
  const one = { ...path, route_id: route.id ?? '' }
  const turned = await does('updateCustomerRoute', { path: one, body: { target: id } })
  expect(turned).toEqual(route)
  expect(await error('updateCustomerRoute', { path: one, body: { target: 'x' } })).toMatch(
    /^400 target/,
  )
  await does('deleteCustomerRoute', { path: one })
  expect(await error('deleteCustomerRoute', { path: one })).toMatch(/^404/)

  for (const [destinationCidr, message] of [
    ['anywhere', 'must be a range'],
    ['0.0.0.0/0', 'goes to the internet'],
    ['10.128.0.0/9', 'is the device subnet'],
    ['10.200.0.0/16', 'overlaps the device subnet'],
  ]) {
    const sent = { path, body: { destinationCidr, target: id } }
    expect(await error('createCustomerRoute', sent)).toMatch(`400 destinationCidr: ${message}`)
  }
  await does('createCustomerRoute', {
    path,
    body: {
      destinationCidr: '10.200.0.0/16',
      target: id,
      ignoreDeviceSubnetCidrRangeOverlap: true,
    },
  })
  await does('deleteTransitGatewayPeeringConnection', {
    path: { ...path, soracom_tgw_peering_attachment_id: id },
  })
  expect((await read()).customerRoutes).toEqual({})
})

test('in Global coverage there is an attachment in every state, and a route that was learned', async () => {
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  const [gateway] = (await global.call('listVirtualPrivateGateways')).data
  const states = Object.values(gateway?.soracomTransitGatewayVpcAttachments ?? {})
  expect(new Set(states.map(({ status }) => status)).size).toBe(4)
  const learned = Object.values(gateway?.customerRoutes ?? {}).find(
    ({ type }) => type === 'dynamic',
  )
  const { status, error: refusal } = await global.call('deleteCustomerRoute', {
    path: { vpg_id: gateway?.vpgId ?? '', route_id: learned?.id ?? '' },
  })
  expect([status, refusal.code]).toEqual([400, 'SEM0292'])
})

test('every operation was seen', () => {
  const missing = seen.missing((tag) => tag === 'VirtualPrivateGateway')
  expect(missing.filter((id) => own.test(id))).toEqual([])
})
