import { IconFolderMinus, IconFolderPlus } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { allowed } from '../../../words/sim.ts'
import type { GroupFields } from './fields.ts'
import { simKind, simPath, sims, simsAre } from './kind.ts'

const GroupInputs = late(() => import('./inputs.tsx').then((all) => all.GroupInputs))

export const setGroup = defineAction<Sim, GroupFields>({
  kind: simKind,
  id: 'set-group',
  operation: operations.setSimGroup,
  icon: IconFolderPlus,
  label: 'Change group',
  title: (count) => `Change the group of ${sims(count)}`,
  consequence: () => 'Network settings of the new group take effect with the next session.',
  confirm: 'ask',
  allowed: (sim, values) =>
    allowed(sim, 'setGroup', values?.groupId ? { groupId: values.groupId } : undefined),
  fields: {
    initial: () => ({ groupId: '' }),
    validate: ({ groupId }): { groupId?: string } =>
      groupId ? {} : { groupId: 'Choose the group to move to.' },
    Inputs: GroupInputs,
  },
  call: (sim, { groupId }) => ({ path: simPath(sim), body: { groupId } }),
  run: (sim, { groupId }, options) => api.setSimGroup(sim.simId ?? '', { groupId }, options),
  done: (count) => `${simsAre(count)} in the group now.`,
})

export const unsetGroup = defineAction<Sim>({
  kind: simKind,
  id: 'unset-group',
  operation: operations.unsetSimGroup,
  icon: IconFolderMinus,
  label: 'Remove from group',
  title: (count) => `Remove ${sims(count)} from the group`,
  consequence: () => 'The settings of the group no longer apply from the next session on.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'unsetGroup'),
  call: (sim) => ({ path: simPath(sim) }),
  run: (sim, _values, options) => api.unsetSimGroup(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} in no group now.`,
})
