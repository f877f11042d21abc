import { IconGauge } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { allowed } from '../../../words/sim.ts'
import type { SpeedClassFields } from './fields.ts'
import { simKind, simPath, sims } from './kind.ts'

const SpeedClassInputs = late(() => import('./inputs.tsx').then((all) => all.SpeedClassInputs))

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
