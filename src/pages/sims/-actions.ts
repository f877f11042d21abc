import { t } from '@lingui/core/macro'
import {
  IconBolt,
  IconBoltOff,
  IconPlayerPause,
  IconRefresh,
  IconStethoscope,
  IconZzz,
} from '@tabler/icons-react'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import type { Taking } from '../../api/operation.ts'
import {
  defineAction,
  type Action,
  type ActionDeclaration,
} from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { allowed } from '../../words/sim.ts'
import { simLimitActions } from './-limit-actions.ts'
import { sim } from './-resource.tsx'
import { aboutSim, keepRun } from './-tools/diagnostic-runs.ts'

type Verb = 'activate' | 'deactivate' | 'standby' | 'suspend' | 'deleteSession'

/** A verb without values: the SIM of the path is all that its operation takes. */
function verb(
  name: Verb,
  operation: Taking<{ readonly path: { readonly sim_id: string } }>,
  words: Omit<ActionDeclaration<Sim, object, object>, 'operation' | 'call' | 'allowed'>,
): Action<Sim> {
  return defineAction(sim, {
    section: 'status',
    ...words,
    operation,
    allowed: (one) => allowed(one, name),
    call: (one) => ({ path: sim.path(one) }),
  })
}

const statusActions = [
  verb('activate', op.activateSim, {
    id: 'activate',
    pair: 'active',
    icon: IconBolt,
    label: t`Activate`,
    title: (what) => t`Activate ${what}`,
    consequence: () =>
      t`Data sessions can be made again. The plan’s fees apply while a SIM is active.`,
    // From standby and suspension the way back is not free; from ready there is none.
    undo: (one) =>
      one.status === 'inactive' ? back(op.deactivateSim, { path: sim.path(one) }) : undefined,
    done: (what) => t`${what} activated`,
  }),
  verb('deactivate', op.deactivateSim, {
    id: 'deactivate',
    pair: 'active',
    icon: IconBoltOff,
    label: t`Deactivate`,
    title: (what) => t`Deactivate ${what}`,
    consequence: () =>
      t`The current session ends and new ones are refused until activated again. Devices keep trying to connect.`,
    undo: (one) =>
      one.status === 'active' ? back(op.activateSim, { path: sim.path(one) }) : undefined,
    done: (what) => t`${what} deactivated`,
  }),
  verb('standby', op.setSimToStandby, {
    id: 'standby',
    icon: IconZzz,
    label: t`Set to standby`,
    title: (what) => t`Set ${what} to standby`,
    consequence: () =>
      t`The next attempt to connect activates a SIM in standby. A reactivation fee applies then.`,
    done: (what) => t`${what} set to standby`,
  }),
  verb('suspend', op.suspendSim, {
    id: 'suspend',
    icon: IconPlayerPause,
    label: t`Suspend`,
    title: (what) => t`Suspend ${what}`,
    consequence: () =>
      t`The current session ends and the network rejects the device for good: it must be restarted after the SIM is activated again, and a reactivation fee applies.`,
    danger: true,
    done: (what) => t`${what} suspended`,
  }),
]

const deleteSession = verb('deleteSession', op.deleteSimSession, {
  id: 'delete-session',
  section: 'connection',
  icon: IconRefresh,
  label: t`Reconnect`,
  title: (what) => t`Reconnect ${what}`,
  consequence: () =>
    t`The current session is deleted and the device connects anew, which takes a few seconds. Changed group settings apply to the new session.`,
  done: (what) => t`Session of ${what} deleted. The device connects anew.`,
})

const diagnose = defineAction(sim, {
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
  leadsTo: (one) => ({
    to: '/sims/$simId/tools/diagnostics',
    params: { simId: sim.key(one) },
  }),
  done: (what) => t`Diagnosis of ${what} started`,
})

const [rename, ...tags] = tagActions(sim, { put: op.putSimTags, remove: op.deleteSimTag })

/** Moving SIMs between groups, which a group's page offers too. */
export const simGroupActions = groupActions(sim, { set: op.setSimGroup, unset: op.unsetSimGroup })

/** Everything one can do to a SIM: within its section of a menu, what is done daily first. */
export const simActions: readonly Action<Sim>[] = [
  ...statusActions,
  rename,
  ...simGroupActions,
  ...tags,
  deleteSession,
  diagnose,
  ...simLimitActions,
  ...terminationActions(
    sim,
    { on: op.enableSimTermination, off: op.disableSimTermination, terminate: op.terminateSim },
    t`A terminated SIM can never be used again, and its usage can no longer be charted.`,
  ),
]
