import { own, without } from '../../src/domain/own.ts'
import type { CreateCustomerRouteRequest } from '../../src/api/generated/models/createCustomerRouteRequest.ts'
import type { CustomerRoute } from '../../src/api/generated/models/customerRoute.ts'
import { cidrText, parseCidr } from '../../src/domain/gateways/cidr.ts'
import { routeRule, type RouteRule } from '../../src/domain/gateways/connections.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import type { Moment } from '../traits.ts'
import { attachmentState, isPeered, type Route } from './connections.ts'
import { changeGateway, usableGateway, type Gateway } from './gateways.ts'

const reasons: Readonly<Record<RouteRule, readonly [en: string, ja: string]>> = {
  malformed: ['must be a range like 10.0.0.0/16', '10.0.0.0/16 の形式で指定してください'],
  known: ['has a route already', 'この宛先のルートは登録済みです'],
  internet: [
    'goes to the internet while the internet gateway is on',
    'インターネットゲートウェイが有効な場合は指定できません',
  ],
  devices: ['is the device subnet', 'デバイスサブネットは指定できません'],
  overlap: [
    'overlaps the device subnet; ignoreDeviceSubnetCidrRangeOverlap allows it',
    'デバイスサブネットと重複しています。許可する場合は ignoreDeviceSubnetCidrRangeOverlap を指定してください',
  ],
}

function written(
  moment: Moment,
  gateway: Gateway,
  routes: Readonly<Record<string, Route>>,
): Gateway {
  return changeGateway(moment, gateway, { connections: { ...gateway.connections, routes } })
}

/** 400 for what nothing leads through: an attachment or peering that is not there or not active. */
function checkTarget({ connections }: Gateway, target: string, now: number): void {
  const { attachments, transitPeerings } = connections
  const attachment = own(attachments, target)
  const peering = own(transitPeerings, target)
  const isUp =
    (attachment && attachmentState(attachment, now).status === 'active') ||
    (peering && isPeered(peering, now))
  if (isUp) return
  throw badRequest(
    'target',
    'must be the ID of an attachment or peering that is active',
    '有効なアタッチメントまたはピアリングの ID を指定してください',
  )
}

/** createCustomerRoute. */
export function addRoute(
  moment: Moment,
  vpgId: string,
  request: CreateCustomerRouteRequest,
): CustomerRoute {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const { destinationCidr, target, ignoreDeviceSubnetCidrRangeOverlap: ignored } = request
  const { routes } = gateway.connections
  const rule = routeRule(destinationCidr, {
    deviceSubnet: gateway.deviceSubnet,
    internet: gateway.useInternetGateway,
    known: Object.values(routes).map((one) => one.destinationCidr),
  })
  if (rule !== undefined && !(rule === 'overlap' && ignored === true)) {
    throw badRequest('destinationCidr', ...reasons[rule])
  }
  checkTarget(gateway, target, moment.now)
  const range = parseCidr(destinationCidr)
  const route: Route = {
    destinationCidr: range ? cidrText(range) : destinationCidr,
    target,
    type: 'static',
  }
  const id = newId()
  written(moment, gateway, { ...routes, [id]: route })
  return { id, ...route }
}

/** The gateway and one of its routes that can be changed: 404 for none, 400 for one it learned. */
function staticRoute(moment: Moment, vpgId: string, id: string): readonly [Gateway, Route] {
  const gateway = usableGateway(moment, vpgId, 'transitGateway')
  const { routes } = gateway.connections
  const route = own(routes, id)
  if (!route) throw notFound('Route', id)
  if (route.type === 'static') return [gateway, route]
  throw refused(
    'SEM0292',
    'A route that was learned can be neither changed nor deleted.',
    '動的ルートは変更・削除できません',
  )
}

/** updateCustomerRoute: it leads through something else. */
export function turnRoute(
  moment: Moment,
  vpgId: string,
  id: string,
  target: string,
): CustomerRoute {
  const [gateway, route] = staticRoute(moment, vpgId, id)
  checkTarget(gateway, target, moment.now)
  const turned = { ...route, target }
  written(moment, gateway, { ...gateway.connections.routes, [id]: turned })
  return { id, ...turned }
}

/** deleteCustomerRoute. */
export function removeRoute(moment: Moment, vpgId: string, id: string): Gateway {
  const [gateway] = staticRoute(moment, vpgId, id)
  return written(moment, gateway, without(gateway.connections.routes, id))
}
