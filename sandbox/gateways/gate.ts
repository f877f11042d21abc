import type { GatePeer } from '../../src/api/generated/models/gatePeer.ts'
import type { OpenGateRequest } from '../../src/api/generated/models/openGateRequest.ts'
import {
  addressText,
  hostRule,
  parseAddress,
  parseCidr,
  platformHosts,
} from '../../src/domain/gateways/cidr.ts'
import { simRouteRules } from '../../src/domain/gateways/sim-routes.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { simById } from '../sim/sims.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { checkFree, checkHost, holderOf, subnetOf } from './address-map.ts'
import { changeGateway, usableGateway, type Gate, type Gateway } from './gateways.ts'

/** Hosts of the customer's that one gate knows: the sandbox's own limit. */
const mostPeers = 20

const notOpen = () =>
  refused('SEM0238', 'Gate is not open on this VPG.', 'この VPG の Gate は無効です')

function changeGate(moment: Moment, gateway: Gateway, change: Partial<Gate>): Gateway {
  return changeGateway(moment, gateway, { gate: { ...gateway.gate, ...change } })
}

/** The gateway, with its gate open: 400 where that is not. */
function openOne(moment: Moment, vpgId: string): Gateway {
  const gateway = usableGateway(moment, vpgId)
  if (!gateway.gate.opened) throw notOpen()
  return gateway
}

function checkVxlan(vxlanId: number): void {
  if (Number.isInteger(vxlanId) && vxlanId >= 1 && vxlanId <= 16_777_215) return
  throw badRequest(
    'vxlanId',
    'must be from 1 to 16777215',
    '1 から 16777215 の整数で指定してください',
  )
}

/** openGate. 400 for one that is open. */
export function openGate(moment: Moment, vpgId: string, options: OpenGateRequest): Gateway {
  const gateway = usableGateway(moment, vpgId)
  if (gateway.gate.opened) {
    throw refused('SEM0239', 'Gate is open already.', 'Gate は既に有効です')
  }
  const { vxlanId = 10, privacySeparatorEnabled: privacySeparator = false } = options
  checkVxlan(vxlanId)
  return changeGate(moment, gateway, { opened: true, vxlanId, privacySeparator })
}

/** closeGate: routes to LANs behind SIMs end with it. 400 for one that is closed or cannot be. */
export function closeGate(moment: Moment, vpgId: string): Gateway {
  usableGateway(moment, vpgId, 'closedGate')
  return changeGate(moment, openOne(moment, vpgId), { opened: false, simRouting: false })
}

/** enableGatePrivacySeparator and its opposite. 400 while the gate is closed. */
export function separate(moment: Moment, vpgId: string, privacySeparator: boolean): Gateway {
  return changeGate(moment, openOne(moment, vpgId), { privacySeparator })
}

/** setVirtualPrivateGatewayVxLanId. */
export function setVxlan(moment: Moment, vpgId: string, vxlanId: number): Gateway {
  checkVxlan(vxlanId)
  return changeGate(moment, usableGateway(moment, vpgId), { vxlanId })
}

const netmaskOf = (gateway: Gateway) =>
  addressText((0xffff_ffff << (32 - subnetOf(gateway).prefix)) >>> 0)

/** listGatePeers: the platform's two, then the customer's. 400 while the gate is closed. */
export function listPeers(moment: Moment, vpgId: string): GatePeer[] {
  const gateway = openOne(moment, vpgId)
  const outer = parseCidr(gateway.vpgSubnet)?.first ?? 0
  const own = platformHosts(subnetOf(gateway)).map((inner, at) => ({
    outerIpAddress: addressText(outer + 4 + at),
    innerIpAddress: addressText(inner),
    netmask: netmaskOf(gateway),
    ownedByCustomer: false,
  }))
  return [...own, ...gateway.gate.peers.map((peer) => presentPeer(gateway, peer))]
}

function presentPeer(gateway: Gateway, { outer, inner }: Gate['peers'][number]): GatePeer {
  const netmask = netmaskOf(gateway)
  return { outerIpAddress: outer, innerIpAddress: inner, netmask, ownedByCustomer: true }
}

/**
 * registerGatePeer: a host gets the address it asks for among the devices, or one from the end. 400
 * for addresses that cannot be or are in use, and for a host that is registered.
 */
export function registerPeer(
  moment: Moment,
  vpgId: string,
  wanted: { readonly outerIpAddress: string; readonly innerIpAddress?: string | undefined },
): GatePeer {
  const gateway = openOne(moment, vpgId)
  const { peers } = gateway.gate
  const outer = parseAddress(wanted.outerIpAddress)
  if (outer === undefined) {
    throw badRequest('outerIpAddress', 'must be an IPv4 address', 'IPv4 アドレスを指定してください')
  }
  const name = addressText(outer)
  if (peers.length >= mostPeers || peers.some((peer) => peer.outer === name)) {
    throw badRequest(
      'outerIpAddress',
      `registered already, or one more than ${mostPeers}`,
      `登録済みか、上限の ${mostPeers} 件を超えています`,
    )
  }
  const inner = wanted.innerIpAddress
    ? checkHost('innerIpAddress', wanted.innerIpAddress, gateway)
    : freeHost(moment.world, gateway)
  checkFree(moment.world, gateway, inner)
  const peer = { outer: name, inner: addressText(inner) }
  changeGate(moment, gateway, { peers: [...peers, peer] })
  return presentPeer(gateway, peer)
}

/** The last address among the devices that nobody has. */
function freeHost(world: World, gateway: Gateway): number {
  const subnet = subnetOf(gateway)
  const used = new Set(gateway.gate.peers.map(({ inner }) => parseAddress(inner)))
  for (let host = subnet.last; host > subnet.first; host -= 1) {
    if (hostRule(addressText(host), subnet) !== undefined || used.has(host)) continue
    if (holderOf(world, gateway.vpgId, host) === undefined) return host
  }
  throw badRequest('innerIpAddress', 'no address is left', '空きアドレスがありません')
}

/** unregisterGatePeer. 400 for one of the platform's, 404 for one that is not there. */
export function unregisterPeer(moment: Moment, vpgId: string, outer: string): Gateway {
  const own = listPeers(moment, vpgId).find((peer) => peer.outerIpAddress === outer)
  if (!own) throw notFound('GatePeer', outer)
  if (!own.ownedByCustomer) {
    throw refused(
      'SEM0241',
      'This host is the platform’s; it cannot be removed.',
      'VPG 側の Gate Peer は削除できません',
    )
  }
  const gateway = openOne(moment, vpgId)
  const peers = gateway.gate.peers.filter((peer) => peer.outer !== outer)
  return changeGate(moment, gateway, { peers })
}

/** enableSimBasedRouting. 400 while the gate is closed, and without a route. */
export function routeSims(moment: Moment, vpgId: string): Gateway {
  usableGateway(moment, vpgId, 'simRouting')
  const gateway = openOne(moment, vpgId)
  if (Object.keys(gateway.gate.simRoutes).length === 0) throw withoutRoute()
  return changeGate(moment, gateway, { simRouting: true })
}

/** disableSimBasedRouting. */
export function stopRouting(moment: Moment, vpgId: string): Gateway {
  return changeGate(moment, usableGateway(moment, vpgId, 'simRouting'), { simRouting: false })
}

const withoutRoute = () =>
  refused(
    'SEM0240',
    'SIM-based routing needs one route at least.',
    'SIM ベースルーティングには 1 つ以上のルートが必要です',
  )

/**
 * putSimBasedRoutingRoutes: all of them anew. 400 for SIMs and ranges that cannot be, ranges that
 * overlap, and none at all while they are in use.
 */
export function putRoutes(
  moment: Moment,
  vpgId: string,
  simRoutes: Readonly<Record<string, string>>,
): Gateway {
  const gateway = usableGateway(moment, vpgId, 'simRouting')
  const routes = Object.entries(simRoutes).map(([simId, range]) => ({ simId, range }))
  const rules = simRouteRules(routes, subnetOf(gateway))
  for (const [at, { simId, range }] of routes.entries()) {
    if (rules[at] === 'sim' || !simById(moment.world, simId)) {
      throw badRequest('simId', `no such SIM: ${simId.slice(0, 40)}`, 'SIM が見つかりません')
    }
    if (rules[at] !== undefined) {
      throw badRequest(
        range.slice(0, 40),
        'must be a private range that overlaps neither the device subnet nor another route',
        'デバイスサブネットや他のルートと重ならないプライベートアドレスの範囲を指定してください',
      )
    }
  }
  if (routes.length === 0 && gateway.gate.simRouting) throw withoutRoute()
  return changeGate(moment, gateway, { simRoutes })
}
