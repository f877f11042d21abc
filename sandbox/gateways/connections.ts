import type { CustomerRoute } from '../../src/api/generated/models/customerRoute.ts'
import type { TransitGatewayAttachment } from '../../src/api/generated/models/transitGatewayAttachment.ts'
import type { TransitGatewayPeeringConnection } from '../../src/api/generated/models/transitGatewayPeeringConnection.ts'
import type { TransitGatewayResourceSharedStatus as Share } from '../../src/api/generated/models/transitGatewayResourceSharedStatus.ts'
import type { TransitGatewayVpcAttachment } from '../../src/api/generated/models/transitGatewayVpcAttachment.ts'
import type { TransitGatewayVpcAttachmentStatus } from '../../src/api/generated/models/transitGatewayVpcAttachmentStatus.ts'
import type { VirtualPrivateGateway as Body } from '../../src/api/generated/models/virtualPrivateGateway.ts'
import { supports } from '../../src/domain/gateways/types.ts'
import type { Gateway } from './gateways.ts'
import type { Moment } from '../traits.ts'

/** What connects a gateway to networks on AWS and elsewhere. */
export interface Connections {
  /** VPC peerings by their ids (Canal). */
  readonly peerings: Readonly<Record<string, VpcPeering>>
  /** A Type-F2's own. */
  readonly transitGateway?: TransitGateway | undefined
  /** VPCs on it, by the ids that AWS gives them in the end. */
  readonly attachments: Readonly<Record<string, Attachment>>
  /** Other transit gateways it is peered with, by the ids of the peerings. */
  readonly transitPeerings: Readonly<Record<string, TransitPeering>>
  /** Where its traffic goes, by the ids of the routes. */
  readonly routes: Readonly<Record<string, Route>>
  /** What support arranged, by ids: a Type-F on a customer's transit gateway, Door and Direct. */
  readonly onTransitGateways: Readonly<Record<string, TransitGatewayAttachment>>
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

/**
 * What the customer does on AWS, the sandbox plays: when that happens (UNIX milliseconds), null for
 * a customer who never gets to it.
 */
type CustomerTime = number | null

/** A VPC on the gateway's transit gateway; how it stands follows from the time. UNIX milliseconds. */
export interface Attachment {
  readonly id: string
  /** What it is called until AWS has it. */
  readonly temporaryId: string
  readonly account: string
  readonly vpcId: string
  readonly name?: string | undefined
  readonly createdTime: number
  /** When the customer accepts that the transit gateway is shared with the account. */
  readonly sharedTime: CustomerTime
  /** When the customer attaches the VPC. */
  readonly requestedTime: CustomerTime
  readonly acceptedTime?: number | undefined
  /** It will not become active once it is accepted. */
  readonly fails: boolean
}

export interface TransitPeering {
  readonly account: string
  readonly region: string
  readonly transitGatewayId: string
  readonly name?: string | undefined
  readonly createdTime: number
  readonly acceptedTime: CustomerTime
}

export type Route = Required<Pick<CustomerRoute, 'destinationCidr' | 'target' | 'type'>>

/** The connections of a gateway that has none yet. */
export const noConnections: Connections = {
  peerings: {},
  attachments: {},
  transitPeerings: {},
  routes: {},
  onTransitGateways: {},
  vpnConnections: {},
  virtualInterfaces: {},
}

/** The account on AWS that the platform's transit gateways are in. */
const platformAccount = '111122223333'
/** How long the platform and AWS take to connect what was accepted. */
const connectingMs = 20_000

const isBy = (time: CustomerTime, now: number): time is number => time !== null && time <= now

/** How an attachment stands at `now`, and since when. */
export function attachmentState(
  { createdTime, requestedTime, acceptedTime, fails }: Attachment,
  now: number,
): { readonly status: TransitGatewayVpcAttachmentStatus; readonly since: number } {
  if (!isBy(requestedTime, now)) return { status: 'vpcAttachmentPending', since: createdTime }
  if (acceptedTime === undefined || now < acceptedTime + connectingMs) {
    return { status: 'acceptancePending', since: acceptedTime ?? requestedTime }
  }
  return { status: fails ? 'failed' : 'active', since: acceptedTime + connectingMs }
}

/** The id an attachment is called by at `now`. */
export function attachmentId(attachment: Attachment, now: number): string {
  return isBy(attachment.requestedTime, now) ? attachment.id : attachment.temporaryId
}

/** Whether a peering with another transit gateway is up. */
export const isPeered = ({ acceptedTime }: TransitPeering, now: number): boolean =>
  isBy(acceptedTime, now)

function presentAttachment(one: Attachment, now: number): TransitGatewayVpcAttachment {
  const { status, since } = attachmentState(one, now)
  const id = attachmentId(one, now)
  return {
    id,
    ...(id === one.id && { customerTransitGatewayVpcAttachmentId: id }),
    customerAwsAccountId: one.account,
    customerVpcId: one.vpcId,
    name: one.name,
    status,
    createdTime: one.createdTime,
    lastModifiedTime: since,
  }
}

function presentPeering(
  id: string,
  one: TransitPeering,
  now: number,
): TransitGatewayPeeringConnection {
  return {
    id,
    soracomTransitGatewayPeeringAttachmentId: id,
    customerAwsAccountId: one.account,
    customerRegion: one.region,
    customerTransitGatewayId: one.transitGatewayId,
    name: one.name,
    status: isPeered(one, now) ? 'active' : 'pending',
    createdTime: one.createdTime,
    lastModifiedTime: isBy(one.acceptedTime, now) ? one.acceptedTime : one.createdTime,
  }
}

/** With which accounts the transit gateway is shared: as the first attachment of each has it. */
function presentShares(
  { attachments }: Connections,
  region: string,
  now: number,
): Record<string, Share> {
  const shares = Object.values(attachments)
    .toSorted((a, b) => b.createdTime - a.createdTime)
    .map(({ account, createdTime, sharedTime, temporaryId }): [string, Share] => [
      account,
      {
        customerAwsAccountId: account,
        resourceShareArn: `arn:aws:ram:${region}:${platformAccount}:resource-share/${temporaryId}`,
        status: isBy(sharedTime, now) ? 'active' : 'pending',
        createdTime,
        lastModifiedTime: isBy(sharedTime, now) ? sharedTime : createdTime,
      },
    ])
  return Object.fromEntries(shares)
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, make: (id: string, one: T) => U) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, make(id, one)]))

/** The members of a gateway's body that tell of its connections. */
export function presentConnections({ now }: Moment, gateway: Gateway): Partial<Body> {
  const { connections, region, type } = gateway
  const { transitGateway } = connections
  const lines = supports(type, 'lines') && {
    vpnConnections: { ...connections.vpnConnections },
    virtualInterfaces: { ...connections.virtualInterfaces },
    transitGatewayAttachments: { ...connections.onTransitGateways },
  }
  return {
    vpcPeeringConnections: mapped(connections.peerings, (_, peering) => JSON.stringify(peering)),
    ...lines,
    ...(transitGateway && {
      soracomTransitGateway: {
        ...transitGateway,
        region,
        awsAccountId: platformAccount,
        arn: `arn:aws:ec2:${region}:${platformAccount}:transit-gateway/${transitGateway.id}`,
        resourceSharedStatus: presentShares(connections, region, now),
      },
      soracomTransitGatewayVpcAttachments: Object.fromEntries(
        Object.values(connections.attachments).map((one) => [
          attachmentId(one, now),
          presentAttachment(one, now),
        ]),
      ),
      soracomTransitGatewayPeeringConnections: mapped(connections.transitPeerings, (id, one) =>
        presentPeering(id, one, now),
      ),
      customerRoutes: mapped(connections.routes, (id, route) => ({ id, ...route })),
    }),
  }
}

/** Whether something is connected that keeps its gateway from being terminated. */
export function keepsGateway(connections: Connections): boolean {
  const { vpnConnections, virtualInterfaces, attachments, transitPeerings } = connections
  return (
    Object.keys({ ...vpnConnections, ...virtualInterfaces, ...attachments, ...transitPeerings })
      .length > 0
  )
}
