import * as op from '../../api/generated/operations.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { sim } from './-resource.tsx'

/** Moving SIMs between groups, which a group's page offers too. */
export const simGroupActions = groupActions(sim, { set: op.setSimGroup, unset: op.unsetSimGroup })
