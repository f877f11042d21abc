import { dayMs, hourMs } from '../../src/domain/time.ts'
import { hashText } from '../../src/domain/random.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { World } from '../world.ts'
import { noConnections, type Attachment, type Connections } from './connections.ts'
import type { SeededKey } from './seed.ts'

/** An id as AWS gives them, always the same for the same thing. */
function awsId(prefix: string, thing: string): string {
  const hex = (nth: number) => hashText(thing, nth).toString(16).padStart(8, '0')
  return `${prefix}-0${hex(1)}${hex(2)}`
}

/** What the seeded gateways are connected to at `now`. */
export function seedConnections(world: World, key: SeededKey, now: number): Connections {
  if (key === 'factory') return factoryConnections(world)
  return key === 'europe' ? europeanConnections(world, now) : noConnections
}

/** A peering of the customer's own, and an attachment that support arranged. */
function factoryConnections({ seed }: World): Connections {
  return {
    ...noConnections,
    peerings: {
      [awsId('pcx', `${seed}/factory`)]: {
        peerOwnerId: '444455556666',
        peerVpcId: 'vpc-0a1b2c3d4e5f60718',
        peerRegion: 'ap-northeast-1',
        destinationCidrBlock: '10.21.8.0/22',
      },
    },
    onTransitGateways: {
      [awsId('tgw-attach', `${seed}/factory`)]: {
        id: awsId('tgw-attach', `${seed}/factory`),
        tgwId: 'tgw-0c4d5e6f708192a3b',
        destinationCidrBlocks: ['10.22.0.0/16', '10.23.0.0/16'],
      },
    },
  }
}

/** An attachment in every state, a peering that waits, a route of either kind, Door and Direct. */
function europeanConnections({ seed }: World, now: number): Connections {
  const attachment = (
    name: string,
    vpcId: string,
    rest: Partial<Attachment> & { readonly days: number },
  ): Attachment => {
    const { days, ...state } = rest
    const createdTime = now - days * dayMs
    return {
      id: awsId('tgw-attach', `${seed}/${name}`),
      temporaryId: idFrom(`${seed}/attachment/${name}`),
      account: '444455556666',
      vpcId,
      name,
      createdTime,
      sharedTime: createdTime + hourMs,
      requestedTime: createdTime + 2 * hourMs,
      fails: false,
      ...state,
    }
  }
  const plant = attachment('plant', 'vpc-0d1e2f3a4b5c60718', {
    days: 200,
    acceptedTime: now - 199 * dayMs,
  })
  const all = [
    plant,
    attachment('Büro & Labor', 'vpc-0123456789abcdef0', { days: 3 }),
    attachment('old', 'vpc-0f1e2d3c', { days: 90, acceptedTime: now - 89 * dayMs, fails: true }),
    // The customer of another account never got to it.
    attachment('partner', 'vpc-0fedcba9876543210', {
      days: 6,
      account: '777788889999',
      sharedTime: null,
      requestedTime: null,
    }),
  ]
  return {
    ...noConnections,
    transitGateway: { id: 'tgw-0a5e1d0c0ffee0001', asn: 64_512 },
    attachments: Object.fromEntries(all.map((one) => [one.id, one])),
    transitPeerings: {
      [awsId('tgw-attach', `${seed}/headquarters`)]: {
        account: '444455556666',
        region: 'eu-west-1',
        transitGatewayId: 'tgw-0e1f2a3b4c5d60718',
        name: 'headquarters',
        createdTime: now - dayMs,
        acceptedTime: null,
      },
    },
    vpnConnections: {
      [awsId('vpn', `${seed}/europe`)]: {
        id: awsId('vpn', `${seed}/europe`),
        useDynamicRouting: true,
        bgpAsn: '65010',
      },
    },
    virtualInterfaces: { 'dxvif-fg8k2m4p': 'Frankfurt FR5, VLAN 812' },
    routes: {
      [idFrom(`${seed}/route/static`)]: {
        destinationCidr: '172.20.0.0/16',
        target: plant.id,
        type: 'static',
      },
      [idFrom(`${seed}/route/dynamic`)]: {
        destinationCidr: '172.21.4.0/22',
        target: plant.id,
        type: 'dynamic',
      },
    },
  }
}
