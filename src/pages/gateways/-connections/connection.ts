import type { TransitGatewayPeeringConnection } from '../../../api/generated/models/transitGatewayPeeringConnection.ts'
import type { TransitGatewayVpcAttachment } from '../../../api/generated/models/transitGatewayVpcAttachment.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { peeringOf } from '../../../domain/gateways/connections.ts'
import { supports, typeLetter } from '../../../domain/gateways/types.ts'

/** How a gateway can be connected; the last three are arranged through support. */
export type ConnectionKind =
  | 'vpcPeering'
  | 'vpcAttachment'
  | 'transitPeering'
  | 'transitAttachment'
  | 'door'
  | 'direct'

/** What is to be done next for a connection, by the customer on AWS or here. */
export type Step =
  | 'acceptPeering'
  | 'acceptShare'
  | 'attach'
  | 'accept'
  | 'acceptTransitPeering'
  | 'route'
  | 'again'
  | 'support'
  | 'none'

/** One network that a gateway is connected to, whatever the API calls it. */
export interface Connection {
  readonly vpgId: string
  readonly kind: ConnectionKind
  readonly id: string
  readonly name?: string | undefined
  readonly account?: string | undefined
  readonly region?: string | undefined
  /** The VPC, or the transit gateway at the other end. */
  readonly network?: string | undefined
  readonly ranges: readonly string[]
  /** What else is told of it. */
  readonly note?: string | undefined
  /** As the API spells it; nothing where it does not tell. */
  readonly status?: string | undefined
  readonly step: Step
  /** What routes on AWS lead back to. */
  readonly back?: string | undefined
  /** The gateway's own transit gateway. */
  readonly transitGateway?: string | undefined
  /** How many routes lead through it. */
  readonly routes: number
}

type Gateway = VirtualPrivateGateway

const entries = <T>(all: Readonly<Record<string, T>> | null | undefined) =>
  Object.entries<T | null>(all ?? {})

/** Whether a gateway has a transit gateway of its own; of types that nobody published the answer tells. */
export function hasTransitGateway({ type, soracomTransitGateway }: Gateway): boolean {
  if (!supports(type, 'transitGateway')) return false
  return soracomTransitGateway !== undefined || (type !== undefined && typeLetter(type) === 'F2')
}

/** All that a gateway is connected to: what waits for somebody first. */
export function connectionsOf(gateway: Gateway): readonly Connection[] {
  const all = [
    ...peerings(gateway),
    ...attachments(gateway),
    ...transitPeerings(gateway),
    ...arranged(gateway),
  ]
  const later = (one: Connection) => (isWaiting(one) ? 0 : one.step === 'support' ? 2 : 1)
  return all.toSorted((a, b) => later(a) - later(b))
}

/** Whether a connection goes on to another state: by the customer's doing on AWS, or by itself. */
export function isWaiting({ status }: Pick<Connection, 'status'>): boolean {
  return status === 'vpcAttachmentPending' || status === 'acceptancePending' || status === 'pending'
}

function peerings({ vpgId = '', vpcPeeringConnections, vpgSubnetCidrRange }: Gateway) {
  return entries<unknown>(vpcPeeringConnections).map(([id, value]): Connection => {
    const { peerOwnerId, peerVpcId, peerRegion, destinationCidrBlock: range } = peeringOf(value)
    return {
      vpgId,
      kind: 'vpcPeering',
      id,
      account: peerOwnerId,
      region: peerRegion,
      network: peerVpcId,
      ranges: range === undefined ? [] : [range],
      step: 'acceptPeering',
      back: vpgSubnetCidrRange,
      routes: 0,
    }
  })
}

/** The routes that lead through something. */
const routesThrough = ({ customerRoutes }: Gateway, id: string) =>
  entries(customerRoutes).filter(([, route]) => route?.target === id).length

const common = (gateway: Gateway, id: string) => ({
  vpgId: gateway.vpgId ?? '',
  id,
  ranges: [],
  back: gateway.deviceSubnetCidrRange,
  transitGateway: gateway.soracomTransitGateway?.id,
  routes: routesThrough(gateway, id),
})

function attachments(gateway: Gateway): Connection[] {
  const { soracomTransitGatewayVpcAttachments: all, soracomTransitGateway } = gateway
  const shares = soracomTransitGateway?.resourceSharedStatus
  return entries<TransitGatewayVpcAttachment>(all).map(([id, value]) => {
    const { name, customerAwsAccountId: account, customerVpcId: network, status } = value ?? {}
    const routes = routesThrough(gateway, id)
    const isShared = account !== undefined && shares?.[account]?.status !== 'pending'
    const steps: Readonly<Record<string, Step>> = {
      vpcAttachmentPending: isShared ? 'attach' : 'acceptShare',
      acceptancePending: 'accept',
      active: routes === 0 ? 'route' : 'none',
      failed: 'again',
    }
    const step = steps[status ?? ''] ?? 'none'
    return Object.assign(common(gateway, id), {
      kind: 'vpcAttachment' as const,
      name,
      account,
      network,
      status,
      step,
    })
  })
}

function transitPeerings(gateway: Gateway): Connection[] {
  const { soracomTransitGatewayPeeringConnections: all } = gateway
  return entries<TransitGatewayPeeringConnection>(all).map(([id, value]) => {
    const { name, status, customerAwsAccountId: account, customerRegion: region } = value ?? {}
    const routes = routesThrough(gateway, id)
    const step: Step =
      status === 'pending'
        ? 'acceptTransitPeering'
        : status === 'active' && routes === 0
          ? 'route'
          : 'none'
    return Object.assign(common(gateway, id), {
      kind: 'transitPeering' as const,
      name,
      account,
      region,
      network: value?.customerTransitGatewayId,
      status,
      step,
    })
  })
}

/** What support made, and support alone changes. */
function arranged(gateway: Gateway): Connection[] {
  const { transitGatewayAttachments, vpnConnections, virtualInterfaces } = gateway
  const line = (kind: ConnectionKind, id: string, rest: Partial<Connection>): Connection => ({
    ...common(gateway, id),
    kind,
    step: 'support',
    ...rest,
  })
  return [
    ...entries(transitGatewayAttachments).map(([id, one]) =>
      line('transitAttachment', id, {
        network: one?.tgwId,
        ranges: one?.destinationCidrBlocks ?? [],
      }),
    ),
    ...entries(vpnConnections).map(([id, one]) =>
      line('door', id, { network: one?.bgpAsn === undefined ? undefined : `AS${one.bgpAsn}` }),
    ),
    ...entries<unknown>(virtualInterfaces).map(([id, told]) =>
      line('direct', id, { note: typeof told === 'string' ? told : undefined }),
    ),
  ]
}
