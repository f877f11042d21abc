import { IconDeviceMobileCheck, IconDeviceMobileOff } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { allowed, imeiProblem } from '../../../words/sim.ts'
import { knowsDevice, type ImeiFields } from './fields.ts'
import { simKind, simPath, sims } from './kind.ts'

const bodyOf = ({ to, imei }: ImeiFields) => (to === 'device' ? {} : { imei: imei.trim() })

const ImeiInputs = late(() => import('./inputs.tsx').then((all) => all.ImeiInputs))

export const setImeiLock = defineAction<Sim, ImeiFields>({
  kind: simKind,
  id: 'imei-lock',
  operation: operations.setSimImeiLock,
  icon: IconDeviceMobileCheck,
  label: 'Lock to an IMEI',
  title: (count) => `Lock ${sims(count)} to an IMEI`,
  consequence: () => 'Sessions from a device with another IMEI are refused.',
  confirm: 'ask',
  // A number half typed is a matter of its field, not of the SIM.
  allowed: (sim, values) =>
    allowed(sim, 'setImeiLock', values?.to === 'device' ? bodyOf(values) : undefined),
  fields: {
    initial: (resources) => {
      const [first, second] = resources
      const locked = second === undefined ? first?.imeiLock?.imei : undefined
      const to = resources.some(knowsDevice) && locked === undefined ? 'device' : 'imei'
      return { to, imei: locked ?? '' }
    },
    validate: ({ to, imei }): { imei?: string } => {
      const problem = to === 'device' ? undefined : imeiProblem(imei.trim())
      return problem === undefined ? {} : { imei: problem }
    },
    Inputs: ImeiInputs,
  },
  call: (sim, values) => ({ path: simPath(sim), body: bodyOf(values) }),
  run: (sim, values, options) => api.setSimImeiLock(sim.simId ?? '', bodyOf(values), options),
  done: (count) =>
    count === 1 ? 'The SIM is locked to the IMEI.' : `${sims(count)} are locked to an IMEI.`,
})

export const unsetImeiLock = defineAction<Sim>({
  kind: simKind,
  id: 'unset-imei-lock',
  operation: operations.unsetSimImeiLock,
  icon: IconDeviceMobileOff,
  label: 'Remove the IMEI lock',
  title: (count) => `Remove the IMEI lock of ${sims(count)}`,
  consequence: () => 'Any device can then connect.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'unsetImeiLock'),
  call: (sim) => ({ path: simPath(sim) }),
  run: (sim, _values, options) => api.unsetSimImeiLock(sim.simId ?? '', options),
  done: (count) =>
    count === 1 ? 'The IMEI lock is removed.' : `The IMEI lock of ${sims(count)} is removed.`,
})
