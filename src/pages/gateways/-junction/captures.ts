import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, type Action } from '../../../components/action/action.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { captureAction } from '../../-capture/actions.ts'
import { privateGateway } from '../-resource.tsx'

/** Begins to capture what passes a gateway. */
export const startCapture: Action<VirtualPrivateGateway> = captureAction(privateGateway, {
  operation: op.createPacketCaptureSession,
  consequence: () =>
    t`Everything that the devices behind it send and receive in this time is kept as a file for Wireshark: up to 5 GB, for seven days. A fee applies.`,
  allowed: (gateway) => allowedUnless(gatewayReason(gateway, 'capture')),
})
