import { Radio, Stack, TextInput } from '@mantine/core'
import { IconDeviceMobileCheck, IconDeviceMobileOff } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction, type FieldsProps } from '../../../components/action/action.ts'
import { imeiProblem, imeiWarning } from '../../../domain/sim/imei.ts'
import { isOnline } from '../../../domain/sim/sim.ts'
import { allowed } from '../../../domain/sim/verbs.ts'
import { simKind, simPath, sims } from './kind.ts'

interface ImeiFields {
  /** To the device that is connected now, which each SIM knows for itself; or to one IMEI. */
  readonly to: 'device' | 'imei'
  readonly imei: string
}

const bodyOf = ({ to, imei }: ImeiFields) => (to === 'device' ? {} : { imei: imei.trim() })

/** Whether the SIM knows the device that is connected now. */
const knowsDevice = (sim: Sim) => isOnline(sim) && Boolean(sim.sessionStatus?.imei)

function ImeiInputs({ form, resources }: FieldsProps<Sim, ImeiFields>) {
  const known = resources.some(knowsDevice)
  const device = resources.length === 1 ? resources[0]?.sessionStatus?.imei : undefined
  return (
    <>
      <Radio.Group
        label="Lock to"
        value={form.values.to}
        onChange={(to) => form.setFieldValue('to', to === 'imei' ? 'imei' : 'device')}
      >
        <Stack gap="sm" mt="xs">
          <Radio
            value="device"
            disabled={!known}
            label={
              resources.length === 1
                ? 'The device that is connected now'
                : 'The device that is connected now, each SIM to its own'
            }
            description={device ?? (known ? undefined : 'None is online, so no device is known.')}
          />
          <Radio value="imei" label="A device of this IMEI" />
        </Stack>
      </Radio.Group>
      {form.values.to === 'imei' && (
        <TextInput
          label="IMEI"
          description={imeiWarning(form.values.imei.trim())}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('imei')}
        />
      )}
    </>
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
