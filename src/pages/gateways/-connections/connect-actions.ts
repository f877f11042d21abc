import { t } from '@lingui/core/macro'
import { IconArrowsExchange, IconCloudPlus, IconRouteAltRight } from '@tabler/icons-react'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction, type Action } from '../../../components/action/action.ts'
import { choice, custom, text } from '../../../components/form/fields.ts'
import { routeRule, type RouteRule } from '../../../domain/gateways/connections.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'
import * as field from './fields.ts'
import { OverlapInput } from './OverlapInput.tsx'
import { targetsOf } from './routes.ts'

type Gateway = VirtualPrivateGateway

/** Peers a VPC with a gateway of Type-F. */
export const peerVpc: Action<Gateway> = defineAction(privateGateway, {
  id: 'peer-vpc',
  section: 'connection',
  operation: op.createVpcPeeringConnection,
  icon: IconCloudPlus,
  label: t`Peer a VPC`,
  title: (what) => t`Peer a VPC with ${what}`,
  consequence: () =>
    t`AWS sends a request to the account, which somebody there accepts. The first peering is part of the price of a private gateway; further ones cost extra.`,
  single: true,
  allowed: (gateway) => allowedUnless(gatewayReason(gateway, 'peering')),
  fields: {
    account: field.account('peerOwnerId'),
    vpc: field.vpc('peerVpcId'),
    region: field.region('peerRegion'),
    range: field.peeredRange('destinationCidrBlock'),
  },
  call: (gateway, { account, vpc, region, range }) => ({
    path: privateGateway.path(gateway),
    body: {
      peerOwnerId: account,
      peerVpcId: vpc,
      peerRegion: region,
      destinationCidrBlock: range,
    },
  }),
  done: (what) => t`A VPC is being peered with ${what}`,
})

/** Shares a gateway's transit gateway with an account, so that a VPC of it can be attached. */
export const attachVpc: Action<Gateway> = defineAction(privateGateway, {
  id: 'attach-vpc',
  section: 'connection',
  operation: op.createTransitGatewayVpcAttachment,
  icon: IconCloudPlus,
  label: t`Attach a VPC`,
  title: (what) => t`Attach a VPC to ${what}`,
  consequence: () =>
    t`The transit gateway is shared with the account. Somebody there accepts that and attaches the VPC, which is then accepted here.`,
  single: true,
  allowed: (gateway) => allowedUnless(gatewayReason(gateway, 'transitGateway')),
  fields: {
    account: field.account('customerAwsAccountId'),
    vpc: field.vpc('customerVpcId'),
    name: field.connectionName(),
  },
  call: (gateway, { account, vpc, name }) => ({
    path: privateGateway.path(gateway),
    body: { customerAwsAccountId: account, customerVpcId: vpc, ...(name && { name }) },
  }),
  done: (what) => t`The transit gateway of ${what} is shared with the account`,
})

/** Peers a gateway's transit gateway with another. */
export const peerTransitGateway: Action<Gateway> = defineAction(privateGateway, {
  id: 'peer-transit-gateway',
  section: 'connection',
  operation: op.createTransitGatewayPeeringConnection,
  icon: IconArrowsExchange,
  label: t`Peer a transit gateway`,
  title: (what) => t`Peer a transit gateway with ${what}`,
  consequence: () => t`AWS sends a request to the account, which somebody there accepts.`,
  single: true,
  allowed: (gateway) => allowedUnless(gatewayReason(gateway, 'transitGateway')),
  fields: {
    account: field.account('customerAwsAccountId'),
    transitGateway: field.transitGateway('customerTransitGatewayId'),
    region: field.region('customerRegion'),
    name: field.connectionName(),
  },
  call: (gateway, { account, transitGateway, region, name }) => ({
    path: privateGateway.path(gateway),
    body: {
      customerAwsAccountId: account,
      customerTransitGatewayId: transitGateway,
      customerRegion: region,
      ...(name && { name }),
    },
  }),
  done: (what) => t`A transit gateway is being peered with ${what}`,
})

/** What stands in the way of a route of this gateway. */
function ruleOf(destination: string, gateway: Gateway | undefined): RouteRule | undefined {
  return routeRule(destination, {
    deviceSubnet: gateway?.deviceSubnetCidrRange ?? '',
    internet: gateway?.useInternetGateway === true,
    known: Object.values(gateway?.customerRoutes ?? {}).map((one) => one?.destinationCidr ?? ''),
  })
}

const overlaps = (destination: unknown, gateway: Gateway | undefined) =>
  ruleOf(String(destination).trim(), gateway) === 'overlap'

function routeProblem(destination: string, gateway: Gateway | undefined): string | undefined {
  switch (ruleOf(destination, gateway)) {
    case 'malformed':
      return t`Enter a range such as 172.16.0.0/16.`
    case 'known':
      return t`There is a route to this range already.`
    case 'internet':
      return t`Everything else goes to the internet: the internet gateway is on, and stays on.`
    case 'devices':
      return t`This is the device subnet itself.`
    default:
      return undefined
  }
}

/** Adds a route to a gateway of Type-F2. */
export const addRoute: Action<Gateway> = defineAction(privateGateway, {
  id: 'add-route',
  section: 'connection',
  operation: op.createCustomerRoute,
  icon: IconRouteAltRight,
  label: t`Add a route`,
  title: (what) => t`Add a route to ${what}`,
  single: true,
  allowed: (gateway) =>
    allowedUnless(
      gatewayReason(gateway, 'transitGateway') ??
        (targetsOf(gateway).length === 0
          ? t`A route leads through a connection that is active. There is none yet.`
          : undefined),
    ),
  fields: {
    destination: text<Gateway>({
      label: t`Destination`,
      look: 'code',
      api: 'destinationCidr',
      placeholder: t`172.16.0.0/16`,
      required: t`Enter the range that devices are to reach.`,
      hint: (value, [gateway]) => {
        const devices = gateway?.deviceSubnetCidrRange ?? ''
        return overlaps(value, gateway)
          ? t`It overlaps the device subnet ${devices}.`
          : field.rangeText(value)
      },
      problem: (value, [gateway]) => routeProblem(value, gateway),
    }),
    overlap: custom<boolean, Gateway>({
      label: t`Overlap`,
      initial: false,
      shown: ({ destination }, [gateway]) => overlaps(destination, gateway),
      problem: (ticked) =>
        ticked ? undefined : t`Tick this, or enter a range outside the device subnet.`,
      Input: OverlapInput,
    }),
    target: choice<Gateway>({
      label: t`Through`,
      required: t`Choose the connection that it leads through.`,
      options: ([gateway]) => (gateway ? targetsOf(gateway) : []),
    }),
  },
  call: (gateway, { destination, overlap, target }) => ({
    path: privateGateway.path(gateway),
    body: {
      destinationCidr: destination,
      target,
      ...(overlap &&
        overlaps(destination, gateway) && { ignoreDeviceSubnetCidrRangeOverlap: true }),
    },
  }),
  done: (what) => t`A route was added to ${what}`,
})
