import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Action } from '../../../components/action/action.ts'
import { allowed } from '../../../words/sim.ts'
import { captureAction } from '../../-capture/actions.ts'
import { sim } from '../-resource.tsx'

/** Begins to capture what the device behind a SIM sends and receives. */
export const startCapture: Action<Sim> = captureAction(sim, {
  operation: op.createSimPacketCaptureSession,
  consequence: () =>
    t`Everything the device sends and receives in this time is kept as a file for Wireshark: up to 5 GB, for seven days. A fee applies.`,
  allowed: (one) => allowed(one, 'capture'),
  shownAt: ({ simId = '' }) => ({ to: '/sims/$simId/tools/capture', params: { simId } }),
})
