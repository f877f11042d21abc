import { TextInput } from '@mantine/core'
import { IconDeviceMobileCheck, IconDeviceMobileOff } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction, type FieldsProps } from '../../../components/action/action.ts'
import { imeiProblem, imeiWarning } from '../../../domain/sim/imei.ts'
import { allowed } from '../../../domain/sim/verbs.ts'
import { simKind, simPath, sims } from './kind.ts'

interface ImeiFields {
  readonly imei: string
}

/** Empty means: lock to the device that is connected now, which each SIM knows for itself. */
const bodyOf = ({ imei }: ImeiFields) => (imei.trim() === '' ? {} : { imei: imei.trim() })

function ImeiInputs({ form, resources }: FieldsProps<Sim, ImeiFields>) {
  const current = resources.length === 1 ? resources[0]?.sessionStatus?.imei : undefined
  const warning = imeiWarning(form.values.imei.trim())
  return (
    <TextInput
      label="IMEI"
      description={
        warning ??
        (current
          ? `Leave it empty to lock to the device that is connected now (${current}).`
          : 'Leave it empty to lock each SIM to the device that is connected now.')
      }
      inputMode="numeric"
      autoComplete="off"
      data-autofocus
      {...form.getInputProps('imei')}
    />
  )
}

export const setImeiLock = defineAction<Sim, ImeiFields>({
  kind: simKind,
  id: 'imei-lock',
  operation: operations.setSimImeiLock,
  icon: IconDeviceMobileCheck,
  label: 'Lock to an IMEI',
  title: (count) => `Lock ${sims(count)} to an IMEI`,
  consequence: () => 'Sessions from a device with another IMEI are refused.',
  confirm: 'ask',
  allowed: (sim, values) => allowed(sim, 'setImeiLock', values && bodyOf(values)),
  fields: {
    initial: ([first, second]) => ({ imei: second ? '' : (first?.imeiLock?.imei ?? '') }),
    validate: ({ imei }): { imei?: string } => {
      const problem = imei.trim() === '' ? undefined : imeiProblem(imei.trim())
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
