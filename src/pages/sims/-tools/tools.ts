import { t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import {
  getDataFromSim,
  reportLocalInfo,
  reportSimLocalInfo,
  sendDiagnosticRequest,
  sendDownlinkHttp,
  sendDownlinkPing,
  sendDownlinkRtsp,
  sendDownlinkSsh,
  sendDownlinkTcp,
  sendDownlinkUdp,
  sendSms,
  sendSmsByMsisdn,
  sendSmsToSim,
  subscriberDownlinkPingToUserEquipment,
  createPortMappingForSim,
  createSimPacketCaptureSession,
  listPortMappingsForSim,
  listPortMappingsForSubscriber,
  listSimPacketCaptureSessions,
} from '../../../api/generated/access.ts'
import type { OperationAccess } from '../../../api/operation.ts'

/** One tool of a SIM's page: a page of its own, below `/sims/$simId/tools`. */
export interface Tool {
  readonly label: string
  readonly to: NonNullable<LinkProps['to']>
  /** The operations it works with, any of them: who may call none does not see it. */
  readonly needs: readonly OperationAccess[]
}

/** What one can do with the device behind a SIM, what is done daily first. */
export const tools: readonly Tool[] = [
  {
    label: t`Remote access`,
    to: '/sims/$simId/tools/remote-access',
    needs: [createPortMappingForSim, listPortMappingsForSim, listPortMappingsForSubscriber],
  },
  {
    label: t`Ping`,
    to: '/sims/$simId/tools/ping',
    needs: [sendDownlinkPing, subscriberDownlinkPingToUserEquipment],
  },
  {
    label: t`SMS`,
    to: '/sims/$simId/tools/sms',
    needs: [sendSmsToSim, sendSms, sendSmsByMsisdn],
  },
  {
    label: t`Send data`,
    to: '/sims/$simId/tools/send',
    needs: [sendDownlinkHttp, sendDownlinkTcp, sendDownlinkUdp, sendDownlinkSsh, sendDownlinkRtsp],
  },
  {
    label: t`Local info`,
    to: '/sims/$simId/tools/local-info',
    needs: [reportSimLocalInfo, reportLocalInfo],
  },
  { label: t`Diagnostics`, to: '/sims/$simId/tools/diagnostics', needs: [sendDiagnosticRequest] },
  { label: t`Harvest Data`, to: '/sims/$simId/tools/data', needs: [getDataFromSim] },
  {
    label: t`Packet capture`,
    to: '/sims/$simId/tools/capture',
    needs: [createSimPacketCaptureSession, listSimPacketCaptureSessions],
  },
]
