import { Select } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction, type FieldsProps } from '../../../components/action/action.ts'
import { primarySubscription } from '../../../domain/sim/sim.ts'
import { knownSpeedClasses, speedClassesOf } from '../../../domain/sim/subscriptions.ts'
import { allowed } from '../../../domain/sim/verbs.ts'
import { simKind, simPath, sims } from './kind.ts'

interface SpeedClassFields {
  readonly speedClass: string
}

/** The classes that any of the SIMs can be given; those that cannot have one are left out then. */
function classesOf(resources: readonly Sim[]): string[] {
  const possible = resources.flatMap((sim) =>
    (speedClassesOf(primarySubscription(sim)) ?? knownSpeedClasses).filter(
      (speedClass) => speedClass !== sim.speedClass,
    ),
  )
  return [...new Set(possible)]
}

function SpeedClassInputs({ form, resources }: FieldsProps<Sim, SpeedClassFields>) {
  return (
    <Select
      label="Speed class"
      data={classesOf(resources)}
      placeholder="Choose a speed class"
      description={resources.length === 1 ? `It is ${resources[0]?.speedClass} now.` : undefined}
      allowDeselect={false}
      data-autofocus
      {...form.getInputProps('speedClass')}
      value={form.values.speedClass || null}
      onChange={(speedClass) => form.setFieldValue('speedClass', speedClass ?? '')}
    />
  )
}

export const changeSpeedClass = defineAction<Sim, SpeedClassFields>({
  kind: simKind,
  id: 'speed-class',
  operation: operations.updateSimSpeedClass,
  icon: IconGauge,
  label: 'Change speed class',
  title: (count) => `Change the speed class of ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim, values) =>
    allowed(
      sim,
      'updateSpeedClass',
      values?.speedClass ? { speedClass: values.speedClass } : undefined,
    ),
  fields: {
    initial: () => ({ speedClass: '' }),
    validate: ({ speedClass }): { speedClass?: string } =>
      speedClass ? {} : { speedClass: 'Choose a speed class.' },
    Inputs: SpeedClassInputs,
  },
  call: (sim, { speedClass }) => ({ path: simPath(sim), body: { speedClass } }),
  run: (sim, { speedClass }, options) =>
    api.updateSimSpeedClass(
      sim.simId ?? '',
      { speedClass: speedClass as UpdateSpeedClassRequestSpeedClass },
      options,
    ),
  done: (count) =>
    count === 1 ? 'The speed class is changed.' : `The speed class of ${sims(count)} is changed.`,
})
