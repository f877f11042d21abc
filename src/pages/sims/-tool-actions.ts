import { plural, t } from '@lingui/core/macro'
import { IconMessage, IconRadar2, IconStethoscope } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { allowed } from '../../words/sim.ts'
import { sim } from './-resource.tsx'
import { aboutSim, keepRun } from './-tools/diagnostic-runs.ts'
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

/** What is wrong with it, if anything; its tool shows what comes of it. */
export const diagnose = defineAction(sim, {
  id: 'diagnose',
  section: 'connection',
  operation: op.sendDiagnosticRequest,
  icon: IconStethoscope,
  label: t`Diagnose`,
  title: (what) => t`Diagnose ${what}`,
  consequence: () =>
    t`Status, sessions and traffic of the last 24 hours are looked at. Nothing is changed.`,
  call: (one) => ({ body: aboutSim(sim.key(one)) }),
  after: (_one, _values, data) => keepRun(data),
  shownAt: (one) => ({
    to: '/sims/$simId/tools/diagnostics',
    params: { simId: sim.key(one) },
  }),
  done: (what) => t`Diagnosis of ${what} started`,
})
