import { page, type Handlers } from '../http/handler.ts'
import { getSim } from '../sim/sims.ts'
import { mustChange } from '../sim/verdicts.ts'
import type { Moment } from '../traits.ts'
import * as captures from './captures.ts'
import { presentOne } from './file.ts'

interface SimCall extends Moment {
  readonly path: { readonly sim_id: string }
}

const targetOf = ({ world, path }: SimCall): captures.CaptureTarget =>
  `sim/${getSim(world, path.sim_id).simId}`

const captureOf = (call: SimCall & { readonly path: { readonly session_id: string } }) =>
  captures.getCapture(call.world, targetOf(call), call.path.session_id)

export const captureHandlers = {
  listSimPacketCaptureSessions: (call) =>
    page(captures.listCaptures(call.world, targetOf(call), call.query), (one) =>
      captures.presentCapture(call, one),
    ),
  createSimPacketCaptureSession: (call) => {
    mustChange(getSim(call.world, call.path.sim_id), 'capture')
    return captures.presentCapture(call, captures.startCapture(call, targetOf(call), call.body))
  },
  getSimPacketCaptureSession: (call) => presentOne(call, captureOf(call)),
  stopSimPacketCaptureSession: (call) =>
    captures.presentCapture(call, captures.stopCapture(call, captureOf(call))),
  deleteSimPacketCaptureSession: (call) =>
    captures.presentCapture(call, captures.deleteCapture(call, captureOf(call))),
} satisfies Partial<Handlers>
