import { usualDeviceSubnet } from '../../src/domain/gateways/cidr.ts'
import { hashText } from '../../src/domain/random.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { Coverage, World } from '../world.ts'
import type { Gate, Gateway } from './gateways.ts'
import { seedConnections } from './seed-connections.ts'
import { seedJunction } from './seed-junction.ts'

/** What the seeded gateways are referred to by. */
export type SeededKey = 'office' | 'factory' | 'ended' | 'europe'

/** Where the devices of the seeded factory are. */
export const seededSubnet = '10.160.0.0/11'

/** The seeded gateways that groups use, by the keys of these groups. */
export const gatewaysOfGroups = {
  jp: { elevators: 'factory', testing: 'office' },
  g: { chargers: 'europe' },
} as const satisfies Readonly<Record<Coverage, Readonly<Record<string, SeededKey>>>>

/** The id of a seeded gateway, whether or not it has been written yet. */
export function seededGatewayId({ seed }: Pick<World, 'seed'>, key: SeededKey): string {
  return idFrom(`${seed}/gateway/${key}`)
}

/** The gateway's own addresses: out of the range that the platform keeps, different for every id. */
export function vpgSubnetOf(vpgId: string): string {
  const hash = hashText(`${vpgId}/subnet`)
  return `100.${64 + (hash % 32)}.${(hash >>> 8) & 255}.0/24`
}

/** Two public addresses, of those that are kept for documentation. */
export function fixedAddressesOf(vpgId: string, now: number): readonly string[] {
  const host = 1 + (hashText(`${vpgId}/fixed/${now}`) % 120)
  return [`198.51.100.${host}`, `198.51.100.${host + 120}`]
}

/** A gate as it is where nobody opened it. */
export const closedGate: Gate = {
  opened: false,
  vxlanId: 10,
  privacySeparator: false,
  peers: [],
  simRouting: false,
  simRoutes: {},
}

export const noTrafficFilter = { enabled: false, domainRules: [], addressRules: [] } as const

/** The gateways of a world as they are at `now`. */
export function seedGateways(world: World, now: number): Gateway[] {
  const gateway = (
    key: SeededKey,
    name: string,
    { days, ...rest }: Partial<Gateway> & { readonly days: number },
  ): Gateway => {
    const vpgId = seededGatewayId(world, key)
    return {
      vpgId,
      type: 14,
      tags: { name },
      region: world.coverage === 'jp' ? 'ap-northeast-1' : 'eu-central-1',
      deviceSubnet: usualDeviceSubnet,
      vpgSubnet: vpgSubnetOf(vpgId),
      useInternetGateway: true,
      createdTime: now - days * dayMs,
      lastModifiedTime: now - 12 * dayMs,
      fails: false,
      fixedAddresses: [],
      routingFilter: [],
      trafficFilter: noTrafficFilter,
      gate: closedGate,
      connections: seedConnections(world, key, now),
      junction: seedJunction(key),
      ...rest,
    }
  }
  if (world.coverage === 'g') {
    return [
      gateway('europe', 'eu-line', { days: 210, type: 242, gate: { ...closedGate, opened: true } }),
    ]
  }
  return [
    gateway('office', 'office-internet', {
      days: 420,
      tags: { name: 'office-internet', owner: '情報システム部' },
      fixedAddresses: fixedAddressesOf(seededGatewayId(world, 'office'), 0),
      routingFilter: [
        { action: 'deny', ipRange: '203.0.113.0/24' },
        { action: 'allow', ipRange: '203.0.113.64/26' },
      ],
    }),
    gateway('factory', 'factory-closed', {
      days: 300,
      type: 15,
      useInternetGateway: false,
      deviceSubnet: seededSubnet,
      gate: {
        ...closedGate,
        opened: true,
        vxlanId: 25,
        peers: [{ outer: '10.21.8.5', inner: '10.191.255.250' }],
      },
    }),
    gateway('ended', '<b>Trial</b> 🧪 =1+1', { days: 30, terminatedTime: now - 2 * hourMs }),
  ]
}
