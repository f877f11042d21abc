import type { VirtualPrivateGateway as Body } from '../../src/api/generated/models/virtualPrivateGateway.ts'
import type { Gateway } from './gateways.ts'
import type { Moment } from '../traits.ts'

/** What connects a gateway to networks on AWS and elsewhere. */
export interface Connections {
  /** VPC peerings by their ids (Canal). */
  readonly peerings: Readonly<Record<string, VpcPeering>>
  /** A Type-F2's own. */
  readonly transitGateway?: TransitGateway | undefined
  /** Through which support arranged Door and Direct, by their ids. */
  readonly vpnConnections: NonNullable<Body['vpnConnections']>
  readonly virtualInterfaces: Readonly<Record<string, string>>
}

export interface VpcPeering {
  readonly peerOwnerId: string
  readonly peerVpcId: string
  readonly peerRegion: string
  readonly destinationCidrBlock: string
}

export interface TransitGateway {
  readonly id: string
  readonly asn: number
}

/** The connections of a gateway that has none yet. */
export const noConnections: Connections = {
  peerings: {},
  vpnConnections: {},
  virtualInterfaces: {},
}

/** The members of a gateway's body that tell of its connections. */
export function presentConnections(_: Moment, { connections, region }: Gateway): Partial<Body> {
  const { peerings, transitGateway, vpnConnections, virtualInterfaces } = connections
  return {
    vpcPeeringConnections: Object.fromEntries(
      Object.entries(peerings).map(([id, peering]) => [id, JSON.stringify(peering)]),
    ),
    vpnConnections: { ...vpnConnections },
    virtualInterfaces: { ...virtualInterfaces },
    ...(transitGateway && { soracomTransitGateway: { ...transitGateway, region } }),
  }
}

/** Whether something is connected that keeps its gateway from being terminated. */
export function keepsGateway({ vpnConnections, virtualInterfaces }: Connections): boolean {
  return Object.keys({ ...vpnConnections, ...virtualInterfaces }).length > 0
}
