import { page, type Handlers } from '../http/handler.ts'
import * as map from './address-map.ts'
import * as filters from './filters.ts'
import * as gate from './gate.ts'
import { gateways, usableGateway } from './gateways.ts'
import { presentGateway } from './present.ts'
import { cutSession } from './cut.ts'

/** The devices' network. */
export const gateHandlers = {
  openGate: (call) => void gate.openGate(call, call.path.vpg_id, call.body ?? {}),
  closeGate: (call) => void gate.closeGate(call, call.path.vpg_id),
  enableGatePrivacySeparator: (call) =>
    presentGateway(call, gate.separate(call, call.path.vpg_id, true)),
  disableGatePrivacySeparator: (call) =>
    presentGateway(call, gate.separate(call, call.path.vpg_id, false)),
  setVirtualPrivateGatewayVxLanId: (call) =>
    void gate.setVxlan(call, call.path.vpg_id, call.body.vxlanId),
  listGatePeers: (call) => gate.listPeers(call, call.path.vpg_id),
  registerGatePeer: (call) => gate.registerPeer(call, call.path.vpg_id, call.body),
  unregisterGatePeer: (call) =>
    void gate.unregisterPeer(call, call.path.vpg_id, call.path.outer_ip_address),
  enableSimBasedRouting: (call) => void gate.routeSims(call, call.path.vpg_id),
  disableSimBasedRouting: (call) => void gate.stopRouting(call, call.path.vpg_id),
  putSimBasedRoutingRoutes: (call) => void gate.putRoutes(call, call.path.vpg_id, call.body),
  listVirtualPrivateGatewayIpAddressMapEntries: (call) => {
    const gateway = gateways.get(call.world, call.path.vpg_id)
    return page(map.listEntries(call.world, gateway, call.query), (entry) => entry)
  },
  putVirtualPrivateGatewayIpAddressMapEntry: (call) =>
    map.putEntry(call, usableGateway(call, call.path.vpg_id), call.body),
  deleteVirtualPrivateGatewayIpAddressMapEntry: (call) => {
    const { vpg_id: vpgId, key } = call.path
    map.deleteEntry(call.world, usableGateway(call, vpgId), key)
    cutSession(call.world, vpgId, key, call.now)
  },
} satisfies Partial<Handlers>

/** The way to the internet. */
export const filterHandlers = {
  assignFixedPublicIpAddresses: (call) =>
    presentGateway(call, filters.assignFixed(call, call.path.vpg_id)),
  releaseFixedPublicIpAddresses: (call) =>
    presentGateway(call, filters.releaseFixed(call, call.path.vpg_id)),
  setRoutingFilter: (call) => void filters.setFilter(call, call.path.vpg_id, call.body),
  enableTrafficFiltering: (call) => void filters.filterTraffic(call, call.path.vpg_id, true),
  disableTrafficFiltering: (call) => void filters.filterTraffic(call, call.path.vpg_id, false),
  putFqdnFilterRules: (call) =>
    void filters.putDomainRules(call, call.path.vpg_id, call.body.rules),
  putUplinkFilterRules: (call) =>
    void filters.putAddressRules(call, call.path.vpg_id, call.body.rules),
} satisfies Partial<Handlers>
