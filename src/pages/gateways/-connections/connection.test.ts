import { expect, test } from 'vitest'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { connectionsOf, hasTransitGateway } from './connection.ts'

const account = '123456789012'
const peering = { peerOwnerId: account, peerVpcId: 'vpc-0123abcd' }

const steps = (gateway: VirtualPrivateGateway) =>
  connectionsOf({ vpgId: 'v', ...gateway }).map(({ id, step }) => `${id} ${step}`)

test('a peering is read from its text, and told of where nothing can be read', () => {
  const [known, odd] = connectionsOf({
    vpgId: 'v',
    vpgSubnetCidrRange: '100.64.1.0/24',
    vpcPeeringConnections: { 'pcx-1': JSON.stringify(peering), 'pcx-2': 'active' },
  })
  expect(known).toMatchObject({
    vpgId: 'v',
    kind: 'vpcPeering',
    id: 'pcx-1',
    account,
    network: 'vpc-0123abcd',
    ranges: [],
    step: 'acceptPeering',
    back: '100.64.1.0/24',
  })
  expect(odd).toMatchObject({ id: 'pcx-2', network: undefined, step: 'acceptPeering' })
})

test('an attachment says what is to be done next, and what waits stands first', () => {
  const attachment = (status: string, customerAwsAccountId = account) => ({
    status: status as 'active',
    customerAwsAccountId,
  })
  expect(
    steps({
      soracomTransitGateway: {
        resourceSharedStatus: { [account]: { status: 'active' }, other: { status: 'pending' } },
      },
      soracomTransitGatewayVpcAttachments: {
        used: attachment('active'),
        up: attachment('active'),
        failed: attachment('failed'),
        shared: attachment('vpcAttachmentPending'),
        unshared: attachment('vpcAttachmentPending', 'other'),
        asked: attachment('acceptancePending'),
        odd: attachment('detaching'),
      },
      customerRoutes: { r: { target: 'used' } },
    }),
  ).toEqual([
    'shared attach',
    'unshared acceptShare',
    'asked accept',
    'used none',
    'up route',
    'failed again',
    'odd none',
  ])
})

test('peerings with transit gateways, and what support arranged, at the end', () => {
  expect(
    steps({
      soracomTransitGatewayPeeringConnections: {
        up: { status: 'active' },
        waiting: { status: 'pending' },
      },
      transitGatewayAttachments: { a: { tgwId: 'tgw-1', destinationCidrBlocks: ['10.0.0.0/16'] } },
      vpnConnections: { b: { bgpAsn: '65000' } },
      virtualInterfaces: { c: 'VLAN 3' },
    }),
  ).toEqual(['waiting acceptTransitPeering', 'up route', 'a support', 'b support', 'c support'])
})

test('nothing is nothing, also where the API says null', () => {
  expect(connectionsOf({})).toEqual([])
  const nulls = { vpcPeeringConnections: null, vpnConnections: { a: null } } as unknown
  expect(connectionsOf(nulls as VirtualPrivateGateway)).toMatchObject([{ id: 'a', kind: 'door' }])
})

test('who has a transit gateway of its own', () => {
  expect(hasTransitGateway({ type: 242 })).toBe(true)
  expect(hasTransitGateway({ type: 15, soracomTransitGateway: {} })).toBe(false)
  expect(hasTransitGateway({ type: 13 })).toBe(false)
  expect(hasTransitGateway({ type: 12, soracomTransitGateway: {} })).toBe(true)
})
