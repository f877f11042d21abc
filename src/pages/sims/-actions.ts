import { t } from '@lingui/core/macro'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import type { Action } from '../../components/action/action.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { allowed } from '../../words/sim.ts'
import { openAccess } from './-access-actions.ts'
import { simGroupActions } from './-group-actions.ts'
import { limitActions } from './-limit-actions.ts'
import { sim } from './-resource.tsx'
import { addSubscription } from './-subscription-actions.ts'
import type { SimRules } from './-rules.ts'
import { transferAction } from './-transfer-action.ts'
import { statusActions } from './-status-actions.ts'
import { diagnose, ping, sendSms } from './-tool-actions.ts'
import { startCapture } from './-tools/capture.ts'

const rules: SimRules<Sim> = { allowed, like: (one) => one }

const [deleteSession, ...statuses] = statusActions(
  sim,
  {
    activate: op.activateSim,
    deactivate: op.deactivateSim,
    standby: op.setSimToStandby,
    suspend: op.suspendSim,
    deleteSession: op.deleteSimSession,
  },
  rules,
)

const limits = limitActions(
  sim,
  {
    setSpeedClass: op.updateSimSpeedClass,
    setExpiry: op.setSimExpiryTime,
    unsetExpiry: op.unsetSimExpiryTime,
    setImeiLock: op.setSimImeiLock,
    unsetImeiLock: op.unsetSimImeiLock,
  },
  rules,
)

const [rename, ...tags] = tagActions(sim, { put: op.putSimTags, remove: op.deleteSimTag })

/** Everything one can do to a SIM: within its section of a menu, what is done daily first. */
export const simActions: readonly Action<Sim>[] = [
  ...statuses,
  rename,
  ...simGroupActions,
  ...tags,
  deleteSession,
  openAccess,
  diagnose,
  ping,
  sendSms,
  startCapture,
  addSubscription,
  ...limits,
  transferAction,
  ...terminationActions(
    sim,
    { on: op.enableSimTermination, off: op.disableSimTermination, terminate: op.terminateSim },
    t`A terminated SIM can never be used again, and its usage can no longer be charted.`,
  ),
]
