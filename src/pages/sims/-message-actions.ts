import { plural, t } from '@lingui/core/macro'
import { IconMessage, IconRadar2 } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { allowed } from '../../words/sim.ts'
import { sim } from './-resource.tsx'
import { smsBody, smsField } from './-tools/sms.ts'

/** A text to the device, of one SIM or of many. */
export const sendSms = defineAction(sim, {
  id: 'send-sms',
  section: 'connection',
  operation: op.sendSmsToSim,
  icon: IconMessage,
  label: t`Send SMS`,
  title: (what) => t`Send SMS to ${what}`,
  consequence: (sims) =>
    t`${plural(sims.length, { one: 'One SMS is', other: '# SMS are' })} charged. A device that is offline gets it when it is back.`,
  allowed: (one) => allowed(one, 'sendSms'),
  fields: { message: smsField },
  call: (one, { message }) => ({ path: sim.path(one), body: smsBody(message) }),
  done: (what) => t`SMS to ${what} accepted`,
})

/** Whether the device answers; the tool of its page asks it. */
export const ping = defineAction(sim, {
  id: 'ping',
  section: 'connection',
  single: true,
  operation: op.sendDownlinkPing,
  icon: IconRadar2,
  label: t`Ping`,
  title: (what) => t`Ping ${what}`,
  allowed: (one) => allowed(one, 'ping'),
  leads: ({ simId = '' }) => ({ to: '/sims/$simId/tools/ping', params: { simId } }),
  call: (one) => ({ path: sim.path(one), body: {} }),
  done: (what) => t`${what} answered`,
})
