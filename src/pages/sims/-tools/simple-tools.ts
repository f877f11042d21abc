import { plural, t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { DownlinkPingResponse } from '../../../api/generated/models/downlinkPingResponse.ts'
import type { SmsForwardingReport } from '../../../api/generated/models/smsForwardingReport.ts'
import { number } from '../../../components/form/fields.ts'
import { pingLimits } from '../../../domain/sim/downlink.ts'
import type { Outcome } from './outcome.ts'
import { smsBody, smsField, type SmsMessage } from './sms.ts'
import { defineTool, prepared } from './tool.ts'

const pinged = ({ success, rtt = '', stat = '' }: DownlinkPingResponse): Outcome => ({
  kind: 'ping',
  success: success === true,
  rtt,
  stat,
})

export const pingTool = defineTool<{ packets: number | ''; seconds: number | '' }>({
  id: 'ping',
  label: t`Send ping`,
  fields: {
    packets: number({
      label: t`Packets`,
      initial: 3,
      min: 1,
      max: pingLimits.packets,
      required: t`Enter how many packets to send.`,
      api: 'numberOfPingRequests',
    }),
    seconds: number({
      label: t`Wait for each`,
      initial: 3,
      min: 1,
      max: pingLimits.seconds,
      unit: t`s`,
      required: t`Enter how many seconds to wait.`,
      api: 'timeoutSeconds',
    }),
  },
  summary: ({ packets }) => plural(Number(packets), { one: '# packet', other: '# packets' }),
  prepare: ({ sim: { simId = '' }, imsi }, { packets, seconds }) => {
    const body = { numberOfPingRequests: Number(packets), timeoutSeconds: Number(seconds) }
    return imsi === undefined
      ? prepared(op.sendDownlinkPing, { path: { sim_id: simId }, body }, pinged)
      : prepared(op.subscriberDownlinkPingToUserEquipment, { path: { imsi }, body }, pinged)
  },
})

const accepted = ({ messageId = '' }: SmsForwardingReport): Outcome => ({ kind: 'sms', messageId })

export const smsTool = defineTool<{ message: SmsMessage }>({
  id: 'sms',
  label: t`Send SMS`,
  fields: { message: smsField },
  summary: ({ message }) => message.text,
  prepare: ({ sim: { simId = '' }, imsi, msisdn }, { message }) => {
    const body = smsBody(message)
    if (imsi !== undefined) return prepared(op.sendSms, { path: { imsi }, body }, accepted)
    return msisdn === undefined
      ? prepared(op.sendSmsToSim, { path: { sim_id: simId }, body }, accepted)
      : prepared(op.sendSmsByMsisdn, { path: { msisdn }, body }, accepted)
  },
})
