import type { CreateVirtualPrivateGatewayRequest as Request } from '../../src/api/generated/models/createVirtualPrivateGatewayRequest.ts'
import {
  deviceSubnetRule,
  isPrivateAsn,
  usualAsn,
  usualDeviceSubnet,
} from '../../src/domain/gateways/cidr.ts'
import { canTerminate } from '../../src/domain/gateways/status.ts'
import { supports } from '../../src/domain/gateways/types.ts'
import { hashText } from '../../src/domain/random.ts'
import { tagUpdates } from '../db/tags.ts'
import { badRequest, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import type { Moment } from '../traits.ts'
import { keepsGateway, noConnections, type Connections } from './connections.ts'
import {
  changeGateway,
  gateways,
  hasEnded,
  statusOf,
  type Gateway,
  type Region,
} from './gateways.ts'
import { noJunction } from './junction.ts'
import { closedGate, noTrafficFilter, vpgSubnetOf } from './seed.ts'
import { cutSessions } from './cut.ts'
import { gatewayTags } from './tags.ts'

/**
 * createVirtualPrivateGateway: it runs some seconds later. 400 for a range that devices cannot have,
 * a region that the coverage does not have, and what its type cannot be made with.
 */
export function createGateway(
  { world, now, fails }: Moment & { readonly fails: boolean },
  request: Request,
): Gateway {
  const { type, deviceSubnetCidrRange: deviceSubnet = usualDeviceSubnet } = request
  const { useInternetGateway = true, placement, soracomTransitGateway, tags } = request
  if (deviceSubnetRule(deviceSubnet) !== undefined) {
    throw badRequest(
      'deviceSubnetCidrRange',
      'must be a private range that overlaps neither 100.64.0.0/10 nor 198.18.0.0/15',
      '100.64.0.0/10 と 198.18.0.0/15 に重ならないプライベートアドレスの範囲を指定してください',
    )
  }
  if (!useInternetGateway && !supports(type, 'withoutInternet')) {
    throw badRequest(
      'useInternetGateway',
      'must be true for a VPG of Type-E',
      'Type-E の VPG では true を指定してください',
    )
  }
  const vpgId = newId()
  const ownTransit = supports(type, 'transitGateway')
  return gateways.put(world, {
    vpgId,
    type,
    tags: gatewayTags({}, tagUpdates(tags)),
    region: regionOf(world.coverage, placement?.region),
    deviceSubnet,
    vpgSubnet: vpgSubnetOf(vpgId),
    useInternetGateway,
    createdTime: now,
    lastModifiedTime: now,
    fails,
    fixedAddresses: [],
    routingFilter: [],
    trafficFilter: noTrafficFilter,
    // Where it cannot be closed it is open from the start.
    gate: { ...closedGate, opened: !supports(type, 'closedGate') },
    connections: connectionsOf(vpgId, ownTransit, soracomTransitGateway?.asn),
    junction: noJunction,
  })
}

function regionOf(coverage: 'jp' | 'g', region: Region | undefined): Region {
  const own: Region = coverage === 'jp' ? 'ap-northeast-1' : 'eu-central-1'
  if (coverage === 'g' || region === undefined || region === own) return region ?? own
  throw badRequest(
    'placement.region',
    `must be ${own} in this coverage`,
    `このカバレッジでは ${own} を指定してください`,
  )
}

function connectionsOf(vpgId: string, ownTransit: boolean, asn: number | undefined): Connections {
  if (!ownTransit) {
    if (asn === undefined) return noConnections
    throw badRequest(
      'soracomTransitGateway',
      'only for a VPG of Type-F2',
      'Type-F2 の VPG でのみ指定できます',
    )
  }
  if (asn !== undefined && !isPrivateAsn(asn)) {
    throw badRequest(
      'soracomTransitGateway.asn',
      'must be from 64512 to 65534 or from 4200000000 to 4294967294',
      '64512 から 65534、または 4200000000 から 4294967294 で指定してください',
    )
  }
  const id = `tgw-0${hashText(`${vpgId}/tgw`).toString(16).padStart(8, '0').repeat(2)}`
  return { ...noConnections, transitGateway: { id, asn: asn ?? usualAsn } }
}

/**
 * terminateVirtualPrivateGateway. 400 for one that is ending or has ended, and while a line that
 * support arranged, or a transit gateway's attachment or peering is there. SIMs do not keep
 * it: their sessions end, and the next ones go through the gateway that all share.
 */
export function terminateGateway(moment: Moment, vpgId: string): Gateway {
  const gateway = gateways.get(moment.world, vpgId)
  if (!canTerminate({ status: statusOf(gateway, moment.now) })) throw hasEnded()
  if (keepsGateway(gateway.connections)) {
    throw refused(
      'SEM0235',
      'Other networks are connected to the VPG. Remove its connections first.',
      'VPG に接続が残っています。先に接続を削除してください',
    )
  }
  const ended = changeGateway(moment, gateway, { terminatedTime: moment.now })
  cutSessions(moment.world, vpgId, moment.now)
  return ended
}
