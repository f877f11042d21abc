import { without } from '../../src/domain/own.ts'
import { randomBytes } from 'node:crypto'
import type { CreateTransitGatewayPeeringConnectionRequest } from '../../src/api/generated/models/createTransitGatewayPeeringConnectionRequest.ts'
import type { CreateTransitGatewayVpcAttachmentRequest } from '../../src/api/generated/models/createTransitGatewayVpcAttachmentRequest.ts'
import type { CreateVpcPeeringConnectionRequest } from '../../src/api/generated/models/createVpcPeeringConnectionRequest.ts'
import type { CreateVpcPeeringConnectionResponse } from '../../src/api/generated/models/createVpcPeeringConnectionResponse.ts'
import {
  isAccountId,
  isRegion,
  isTransitGatewayId,
  isVpcId,
} from '../../src/domain/gateways/aws.ts'
import { peeringRangeRule } from '../../src/domain/gateways/connections.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import type { Moment } from '../traits.ts'
import {
  attachmentId,
  attachmentState,
  type Attachment,
  type Connections,
  type Route,
} from './connections.ts'
import { changeGateway, usableGateway, type Gateway } from './gateways.ts'

/** What the customer takes on AWS, whom the sandbox plays. */
const sharingMs = 15_000
const attachingMs = 30_000
const peeringMs = 45_000

/** An id as AWS gives them. */
const awsId = (prefix: string): string => `${prefix}-${randomBytes(9).toString('hex').slice(1)}`

function changed(moment: Moment, gateway: Gateway, change: Partial<Connections>): Gateway {
  return changeGateway(moment, gateway, { connections: { ...gateway.connections, ...change } })
}

/** 400 for a member that is missing or not as AWS writes it. */
function checked(
  field: string,
  value: string | undefined,
  isOne: (text: string) => boolean,
  example: string,
): string {
  if (value === undefined || value === '') throw missingField(field)
  if (isOne(value)) return value
  throw badRequest(field, `must be like ${example}`, `${example} の形式で指定してください`)
}

const accountOf = (field: string, value: string | undefined) =>
  checked(field, value, isAccountId, '123456789012')

const known = (en: string, ja: string) => refused('SEM0295', en, ja)

/** createVpcPeeringConnection. 400 for members that cannot be, and a VPC that is peered already. */
export function peerVpc(
  moment: Moment,
  vpgId: string,
  request: CreateVpcPeeringConnectionRequest,
): CreateVpcPeeringConnectionResponse {
  const gateway = usableGateway(moment, vpgId, 'peering')
  const { destinationCidrBlock: range } = request
  if (range === undefined || range === '') throw missingField('destinationCidrBlock')
  if (peeringRangeRule(range) !== undefined) {
    throw badRequest(
      'destinationCidrBlock',
      'must be a private range no larger than /16',
      '/16 以下のプライベートアドレスの範囲を指定してください',
    )
  }
  const peering = {
    peerOwnerId: accountOf('peerOwnerId', request.peerOwnerId),
    peerVpcId: checked('peerVpcId', request.peerVpcId, isVpcId, 'vpc-0123456789abcdef0'),
    peerRegion: checked('peerRegion', request.peerRegion, isRegion, 'ap-northeast-1'),
    destinationCidrBlock: range,
  }
  const { peerings } = gateway.connections
  if (Object.values(peerings).some(({ peerVpcId }) => peerVpcId === peering.peerVpcId)) {
    throw known('This VPC is peered already.', 'この VPC は登録済みです')
  }
  const id = awsId('pcx')
  changed(moment, gateway, { peerings: { ...peerings, [id]: peering } })
  return { id, ...peering }
}

/** The other connections of a kind; 404 where there is no such one. */
function others<T>(all: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(all, id)) throw notFound('Connection', id)
  return without(all, id)
}

/** The routes that do not lead through something. */
function routesBeside(
  routes: Readonly<Record<string, Route>>,
  target: string,
): Readonly<Record<string, Route>> {
  return Object.fromEntries(Object.entries(routes).filter(([, route]) => route.target !== target))
}

/** deleteVpcPeeringConnection. */
export function unpeerVpc(moment: Moment, vpgId: string, id: string): Gateway {
  const gateway = usableGateway(moment, vpgId, 'peering')
  return changed(moment, gateway, { peerings: others(gateway.connections.peerings, id) })
}

/**
 * createTransitGatewayVpcAttachment: the transit gateway is shared with the account, whose customer
 * accepts that and attaches the VPC. 400 for members that cannot be, and a VPC that is known.
 */
export function attachVpc(
  moment: Moment,
  vpgId: string,
  request: CreateTransitGatewayVpcAttachmentRequest,
): Gateway {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const account = accountOf('customerAwsAccountId', request.customerAwsAccountId)
  const vpcId = checked('customerVpcId', request.customerVpcId, isVpcId, 'vpc-0123456789abcdef0')
  const { attachments } = gateway.connections
  if (Object.values(attachments).some((one) => one.vpcId === vpcId)) {
    throw known('This VPC is attached already.', 'この VPC は登録済みです')
  }
  const { now } = moment
  const attachment: Attachment = {
    id: awsId('tgw-attach'),
    temporaryId: newId(),
    account,
    vpcId,
    name: request.name,
    createdTime: now,
    sharedTime: now + sharingMs,
    requestedTime: now + attachingMs,
    fails: false,
  }
  return changed(moment, gateway, {
    attachments: { ...attachments, [attachment.id]: attachment },
  })
}

/** The attachment that is called so now; 404 where there is none. */
function attachmentIn({ connections }: Gateway, id: string, now: number): Attachment {
  const found = Object.values(connections.attachments).find((one) => attachmentId(one, now) === id)
  if (!found) throw notFound('Connection', id)
  return found
}

/**
 * acceptTransitGatewayVpcAttachmentFromCustomer: it becomes active some time later. 400 before the
 * customer has attached the VPC, and for one that was accepted.
 */
export function acceptVpc(
  moment: Moment & { readonly fails: boolean },
  vpgId: string,
  id: string,
): Gateway {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const attachment = attachmentIn(gateway, id, moment.now)
  const { status } = attachmentState(attachment, moment.now)
  if (status !== 'acceptancePending' || attachment.acceptedTime !== undefined) {
    throw refused(
      'SEM0291',
      'There is no request to accept: the VPC attachment is not waiting for it.',
      '承認待ちの VPC アタッチメントではありません',
    )
  }
  const accepted = { ...attachment, acceptedTime: moment.now, fails: moment.fails }
  return changed(moment, gateway, {
    attachments: { ...gateway.connections.attachments, [attachment.id]: accepted },
  })
}

/** deleteTransitGatewayVpcAttachment: routes that lead through it go with it. */
export function detachVpc(moment: Moment, vpgId: string, id: string): Gateway {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const attachment = attachmentIn(gateway, id, moment.now)
  const { attachments, routes } = gateway.connections
  return changed(moment, gateway, {
    attachments: without(attachments, attachment.id),
    routes: routesBeside(routes, attachment.id),
  })
}

/**
 * createTransitGatewayPeeringConnection: active once the customer has accepted it on AWS. 400 for
 * members that cannot be, and a transit gateway that is peered already.
 */
export function peerTransitGateway(
  moment: Moment,
  vpgId: string,
  request: CreateTransitGatewayPeeringConnectionRequest,
): Gateway {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const { customerTransitGatewayId: wanted } = request
  const peering = {
    account: accountOf('customerAwsAccountId', request.customerAwsAccountId),
    region: checked('customerRegion', request.customerRegion, isRegion, 'ap-northeast-1'),
    transitGatewayId: checked(
      'customerTransitGatewayId',
      wanted,
      isTransitGatewayId,
      'tgw-0123456789abcdef0',
    ),
    name: request.name,
    createdTime: moment.now,
    acceptedTime: moment.now + peeringMs,
  }
  const { transitPeerings } = gateway.connections
  if (Object.values(transitPeerings).some((one) => one.transitGatewayId === wanted)) {
    throw known(
      'This transit gateway is peered already.',
      'このトランジットゲートウェイは登録済みです',
    )
  }
  return changed(moment, gateway, {
    transitPeerings: { ...transitPeerings, [awsId('tgw-attach')]: peering },
  })
}

/** deleteTransitGatewayPeeringConnection: routes that lead through it go with it. */
export function unpeerTransitGateway(moment: Moment, vpgId: string, id: string): Gateway {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const { transitPeerings, routes } = gateway.connections
  return changed(moment, gateway, {
    transitPeerings: others(transitPeerings, id),
    routes: routesBeside(routes, id),
  })
}
