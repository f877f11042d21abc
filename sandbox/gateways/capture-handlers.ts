import * as captures from '../capture/captures.ts'
import { presentOne } from '../capture/file.ts'
import { page, type Handlers } from '../http/handler.ts'
import type { Moment } from '../traits.ts'
import { gateways, usableGateway } from './gateways.ts'

interface GatewayCall extends Moment {
  readonly path: { readonly vpg_id: string }
}

const targetOf = ({ world, path }: GatewayCall): captures.CaptureTarget =>
  `vpg/${gateways.get(world, path.vpg_id).vpgId}`

const captureOf = (call: GatewayCall & { readonly path: { readonly session_id: string } }) =>
  captures.getCapture(call.world, targetOf(call), call.path.session_id)

/** Captures of all that passes a gateway. */
export const gatewayCaptureHandlers = {
  listPacketCaptureSessions: (call) => {
    // The description's default is the word null.
    const { last_evaluated_key: key, ...query } = call.query
    const asked = key === 'null' ? query : call.query
    return page(captures.listCaptures(call.world, targetOf(call), asked), (one) =>
      captures.presentCapture(call, one),
    )
  },
  createPacketCaptureSession: (call) => {
    usableGateway(call, call.path.vpg_id, 'capture')
    return captures.presentCapture(call, captures.startCapture(call, targetOf(call), call.body))
  },
  getPacketCaptureSession: (call) => presentOne(call, captureOf(call)),
  stopPacketCaptureSession: (call) =>
    captures.presentCapture(call, captures.stopCapture(call, captureOf(call))),
  deletePacketCaptureSession: (call) =>
    captures.presentCapture(call, captures.deleteCapture(call, captureOf(call))),
} satisfies Partial<Handlers>
