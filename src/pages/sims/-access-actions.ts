import { t } from '@lingui/core/macro'
import { IconTerminal2 } from '@tabler/icons-react'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Action } from '../../components/action/action.ts'
import { choice } from '../../components/form/fields.ts'
import { reachableBy, type SimService } from '../../domain/sim/sim.ts'
import { startOfMonthUtc } from '../../domain/time.ts'
import { allowed } from '../../words/sim.ts'
import { accessBody, accessFields, type AccessValues } from '../remote-access/-parts/form.ts'
import { sim } from './-resource.tsx'

type Values = AccessValues & { readonly service: string }

const serviceOf = (one: Sim, service: string) =>
  (service || reachableBy(one)[0] || 'air') as SimService

/** The first access of a SIM in a month costs something; how much is the plan's business. */
function consequence([one]: readonly Sim[]): string {
  const used = one?.lastPortMappingCreatedTime ?? 0
  return used >= startOfMonthUtc(Date.now())
    ? t`A port of the device can be reached over the Internet until the time is over. This SIM has used remote access this month already, so its monthly fee does not rise.`
    : t`A port of the device can be reached over the Internet until the time is over. A monthly fee applies to each SIM that uses remote access.`
}

/** Opens remote access to the device behind a SIM. */
export const openAccess: Action<Sim> = defineAction(sim, {
  id: 'open-remote-access',
  section: 'connection',
  operation: op.createPortMappingForSim,
  icon: IconTerminal2,
  label: t`Open remote access`,
  keywords: t`napter ssh scp rdp vnc tunnel port mapping`,
  title: (what) => t`Open remote access to ${what}`,
  consequence,
  single: true,
  allowed: (one: Sim, values?: Values) =>
    allowed(one, 'openAccess', values && { service: serviceOf(one, values.service) }),
  fields: {
    service: choice<Sim>({
      label: t`Reached over`,
      radio: true,
      api: 'destination.service',
      initial: ([one]) => {
        const [first = '', second] = one ? reachableBy(one) : []
        return second ? first : ''
      },
      options: [
        { value: 'air', label: t`Its network (Air)` },
        { value: 'arc', label: t`Arc` },
      ],
      // Only where there are two ways.
      shown: ({ service }) => service !== '',
    }),
    ...accessFields,
  },
  call: (one: Sim, { service, ...values }: Values) => ({
    path: sim.path(one),
    body: accessBody(values, { service: serviceOf(one, service) }),
  }),
  shownAt: ({ simId = '' }) => ({
    to: '/sims/$simId/tools/remote-access',
    params: { simId },
  }),
  done: (what) => t`Remote access to ${what} is open`,
})
