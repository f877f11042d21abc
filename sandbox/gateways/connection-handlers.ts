import type { Handlers } from '../http/handler.ts'
import * as connect from './connect.ts'
import * as junction from './inspect.ts'
import { presentGateway } from './present.ts'
import * as routes from './routes.ts'

/** The networks that a gateway is connected to. */
export const connectionHandlers = {
  createVpcPeeringConnection: (call) => connect.peerVpc(call, call.path.vpg_id, call.body),
  deleteVpcPeeringConnection: (call) =>
    void connect.unpeerVpc(call, call.path.vpg_id, call.path.pcx_id),
  createTransitGatewayVpcAttachment: (call) =>
    presentGateway(call, connect.attachVpc(call, call.path.vpg_id, call.body)),
  acceptTransitGatewayVpcAttachmentFromCustomer: (call) =>
    void connect.acceptVpc(call, call.path.vpg_id, call.path.customer_tgw_vpc_attachment_id),
  deleteTransitGatewayVpcAttachment: (call) =>
    void connect.detachVpc(call, call.path.vpg_id, call.path.customer_tgw_vpc_attachment_id),
  createTransitGatewayPeeringConnection: (call) =>
    presentGateway(call, connect.peerTransitGateway(call, call.path.vpg_id, call.body)),
  deleteTransitGatewayPeeringConnection: (call) =>
    void connect.unpeerTransitGateway(
      call,
      call.path.vpg_id,
      call.path.soracom_tgw_peering_attachment_id,
    ),
  createCustomerRoute: (call) => routes.addRoute(call, call.path.vpg_id, call.body),
  updateCustomerRoute: (call) =>
    routes.turnRoute(call, call.path.vpg_id, call.path.route_id, call.body.target),
  deleteCustomerRoute: (call) =>
    void routes.removeRoute(call, call.path.vpg_id, call.path.route_id),
} satisfies Partial<Handlers>

/** What a gateway does with its traffic beside passing it on. */
export const junctionHandlers = {
  createMirroringPeer: (call) => void junction.addMirror(call, call.path.vpg_id, call.body),
  updateMirroringPeer: (call) =>
    void junction.changeMirror(call, call.path.vpg_id, call.path.ipaddr, call.body),
  deleteMirroringPeer: (call) =>
    void junction.removeMirror(call, call.path.vpg_id, call.path.ipaddr),
  setInspectionConfiguration: (call) => void junction.inspect(call, call.path.vpg_id, call.body),
  unsetInspectionConfiguration: (call) => void junction.inspectNoMore(call, call.path.vpg_id),
  setRedirectionConfiguration: (call) => void junction.redirect(call, call.path.vpg_id, call.body),
  unsetRedirectionConfiguration: (call) => void junction.redirectNoMore(call, call.path.vpg_id),
} satisfies Partial<Handlers>
