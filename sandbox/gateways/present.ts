import type { VirtualPrivateGateway as Body } from '../../src/api/generated/models/virtualPrivateGateway.ts'
import type { Moment } from '../traits.ts'
import { presentConnections } from './connections.ts'
import { statusOf, type Gateway } from './gateways.ts'
import { presentJunction } from './junction.ts'
import { sessionsThrough } from './sessions.ts'

/** A private gateway as the API returns it. */
export function presentGateway(moment: Moment, gateway: Gateway): Body {
  const { gate } = gateway
  return {
    vpgId: gateway.vpgId,
    operatorId: moment.world.operatorId,
    type: gateway.type,
    status: statusOf(gateway, moment.now),
    tags: { ...gateway.tags },
    placement: { infrastructureProvider: 'aws', region: gateway.region },
    deviceSubnetCidrRange: gateway.deviceSubnet,
    ueSubnetCidrRange: gateway.deviceSubnet,
    vpgSubnetCidrRange: gateway.vpgSubnet,
    useInternetGateway: gateway.useInternetGateway,
    allowedOperators: [],
    createdTime: gateway.createdTime,
    lastModifiedTime: gateway.lastModifiedTime,
    fixedIpAddressesEnabled: gateway.fixedAddresses.length > 0,
    fixedPublicIpAddresses: [...gateway.fixedAddresses],
    routingFilterEntries: [...gateway.routingFilter],
    gateOpened: gate.opened,
    gateVxlanId: gate.vxlanId,
    gatePrivacySeparatorEnabled: gate.privacySeparator,
    enableSimBasedRouting: gate.simRouting,
    simBasedRoutingConfig: { ...gate.simRoutes },
    sessionStats: {
      online: sessionsThrough(moment.world, gateway.vpgId),
      lastUpdatedAt: moment.now,
    },
    ...presentConnections(moment, gateway),
    ...presentJunction(gateway),
  }
}
