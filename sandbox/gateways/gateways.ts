import type { RoutingFilterEntry } from '../../src/api/generated/models/routingFilterEntry.ts'
import type { CreateVirtualPrivateGatewayRequestPlacementRegion as Region } from '../../src/api/generated/models/createVirtualPrivateGatewayRequestPlacementRegion.ts'
import type { FqdnFilterRule } from '../../src/api/generated/models/fqdnFilterRule.ts'
import type { UplinkFilterRule } from '../../src/api/generated/models/uplinkFilterRule.ts'
import { gatewayRule, type GatewayStatus } from '../../src/domain/gateways/status.ts'
import {
  typeLetter,
  type CreatableType,
  type GatewayFeature,
} from '../../src/domain/gateways/types.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import type { Tags } from '../db/tags.ts'
import { refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { forgetEntries } from './address-map.ts'
import type { Connections } from './connections.ts'
import type { Junction } from './junction.ts'
import { seedGateways } from './seed.ts'

export type { Region }

/** A private gateway as it is stored; how it stands follows from the time. UNIX milliseconds. */
export interface Gateway {
  readonly vpgId: string
  readonly type: CreatableType
  readonly tags: Tags
  readonly region: Region
  readonly deviceSubnet: string
  /** The gateway's own addresses towards other networks. */
  readonly vpgSubnet: string
  readonly useInternetGateway: boolean
  readonly createdTime: number
  readonly lastModifiedTime: number
  /** It was never made, as a fault of kind `job` asks. */
  readonly fails: boolean
  /** When its termination began. */
  readonly terminatedTime?: number | undefined
  /** None: its sessions share public addresses with others'. */
  readonly fixedAddresses: readonly string[]
  readonly routingFilter: readonly RoutingFilterEntry[]
  readonly trafficFilter: TrafficFilter
  readonly gate: Gate
  readonly connections: Connections
  readonly junction: Junction
}

export interface TrafficFilter {
  readonly enabled: boolean
  readonly domainRules: readonly FqdnFilterRule[]
  readonly addressRules: readonly UplinkFilterRule[]
}

/** The devices' network as seen from hosts outside of it. */
export interface Gate {
  readonly opened: boolean
  readonly vxlanId: number
  /** Devices do not reach each other. */
  readonly privacySeparator: boolean
  /** The customer's hosts, with their address among the devices. */
  readonly peers: readonly { readonly outer: string; readonly inner: string }[]
  readonly simRouting: boolean
  /** The LAN behind a SIM, by its id. */
  readonly simRoutes: Readonly<Record<string, string>>
}

/** What making and ending one takes, and how long one that has ended is still told of. */
const creatingMs = 20_000
const terminatingMs = 20_000
const keptMs = dayMs

export const gateways = collection<Gateway>('gateways', {
  id: ({ vpgId }) => vpgId,
  kind: 'Gateway',
  seed: (world, seededTime) =>
    seedGateways(world, seededTime).filter((one) => (goneAt(one) ?? Infinity) > world.now()),
  dueAt: goneAt,
})

/** When one that was terminated is told of no more; null for others. */
function goneAt({ terminatedTime }: Gateway): number | null {
  return terminatedTime === undefined ? null : terminatedTime + terminatingMs + keptMs
}

/** Drops what was terminated long ago. */
export function settleGateways(world: World, now: number): void {
  for (const { vpgId } of gateways.due(world, now)) {
    forgetEntries(world, vpgId)
    gateways.remove(world, vpgId)
  }
}

/** How a gateway stands at `now`. */
export function statusOf(gateway: Gateway, now: number): GatewayStatus {
  const { createdTime, terminatedTime, fails } = gateway
  if (terminatedTime !== undefined) {
    return now < terminatedTime + terminatingMs ? 'terminating' : 'terminated'
  }
  if (now < createdTime + creatingMs) return 'creating'
  return fails ? 'failed' : 'running'
}

/** The gateway, unless it is terminated (400): nothing more becomes of that. */
export function livingGateway({ world, now }: Moment, vpgId: string): Gateway {
  const gateway = gateways.get(world, vpgId)
  if (statusOf(gateway, now) !== 'terminated') return gateway
  throw hasEnded()
}

/** 400: it is terminated, or about to be. */
export const hasEnded = () => refused('SEM0234', 'The VPG is terminated.', 'VPG は解約済みです')

/**
 * The gateway, to be worked on: 404 where there is none, 400 where it does not run or its type has
 * no such `feature`.
 */
export function usableGateway(
  { world, now }: Moment,
  vpgId: string,
  feature?: GatewayFeature,
): Gateway {
  const gateway = gateways.get(world, vpgId)
  const status = statusOf(gateway, now)
  const rule = gatewayRule({ type: gateway.type, status }, feature)
  if (rule === 'type') {
    const letter = typeLetter(gateway.type)
    throw refused(
      'SEM0232',
      `This is not available for a VPG of Type-${letter}.`,
      `Type-${letter} の VPG では利用できません`,
    )
  }
  if (rule === 'notRunning') {
    throw refused(
      'SEM0233',
      `The VPG is ${status}; it must be running.`,
      `VPG が running ではありません (${status})`,
    )
  }
  return gateway
}

/** Writes a changed gateway. */
export function changeGateway(
  { world, now }: Moment,
  gateway: Gateway,
  change: Partial<Gateway>,
): Gateway {
  return gateways.put(world, { ...gateway, ...change, lastModifiedTime: now })
}
