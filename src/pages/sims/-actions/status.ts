import {
  IconBolt,
  IconLockOpen2,
  IconPlayerPause,
  IconPlayerStop,
  IconPlugConnectedX,
  IconRefresh,
  IconShieldLock,
  IconZzz,
} from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { allowed } from '../../../words/sim.ts'
import { simKind, simPath, sims, simsAre } from './kind.ts'

const onSim = { kind: simKind, call: (sim: Sim) => ({ path: simPath(sim) }) }

export const activateSim = defineAction<Sim>({
  ...onSim,
  id: 'activate',
  operation: operations.activateSim,
  icon: IconBolt,
  label: 'Activate',
  title: (count) => `Activate ${sims(count)}`,
  consequence: () =>
    'Data sessions can be made again. The plan’s fees apply while a SIM is active.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'activate'),
  run: (sim, _values, options) => api.activateSim(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} active.`,
})

export const deactivateSim = defineAction<Sim>({
  ...onSim,
  id: 'deactivate',
  operation: operations.deactivateSim,
  icon: IconPlayerPause,
  label: 'Deactivate',
  title: (count) => `Deactivate ${sims(count)}`,
  consequence: () =>
    'The current session ends and new ones are refused until activated again. Devices keep trying to connect.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'deactivate'),
  run: (sim, _values, options) => api.deactivateSim(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} inactive.`,
})

export const standbySim = defineAction<Sim>({
  ...onSim,
  id: 'standby',
  operation: operations.setSimToStandby,
  icon: IconZzz,
  label: 'Set to standby',
  title: (count) => `Set ${sims(count)} to standby`,
  consequence: () =>
    'The next attempt to connect activates a SIM in standby. A reactivation fee applies then.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'standby'),
  run: (sim, _values, options) => api.setSimToStandby(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} in standby.`,
})

export const suspendSim = defineAction<Sim>({
  ...onSim,
  id: 'suspend',
  operation: operations.suspendSim,
  icon: IconPlayerStop,
  label: 'Suspend',
  title: (count) => `Suspend ${sims(count)}`,
  consequence: () =>
    'The current session ends and the network rejects the device for good: it must be restarted after the SIM is activated again, and a reactivation fee applies.',
  confirm: 'ask',
  danger: true,
  allowed: (sim) => allowed(sim, 'suspend'),
  run: (sim, _values, options) => api.suspendSim(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} suspended.`,
})

export const terminateSim = defineAction<Sim>({
  ...onSim,
  id: 'terminate',
  operation: operations.terminateSim,
  icon: IconPlugConnectedX,
  label: 'Terminate',
  title: (count) => `Terminate ${sims(count)}`,
  consequence: () =>
    'A terminated SIM can never be used again, and its usage can no longer be charted.',
  confirm: 'type',
  danger: true,
  allowed: (sim) => allowed(sim, 'terminate'),
  run: (sim, _values, options) => api.terminateSim(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} terminated.`,
})

// The operations speak of termination, people of protection: "enable termination" takes it off.
export const unprotectSim = defineAction<Sim>({
  ...onSim,
  id: 'unprotect',
  operation: operations.enableSimTermination,
  icon: IconLockOpen2,
  label: 'Turn termination protection off',
  title: (count) => `Turn termination protection off for ${sims(count)}`,
  consequence: () => 'Anyone who may terminate SIMs can then do so.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'enableTermination'),
  run: (sim, _values, options) => api.enableSimTermination(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} no longer protected from termination.`,
})

export const protectSim = defineAction<Sim>({
  ...onSim,
  id: 'protect',
  operation: operations.disableSimTermination,
  icon: IconShieldLock,
  label: 'Turn termination protection on',
  title: (count) => `Turn termination protection on for ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'disableTermination'),
  run: (sim, _values, options) => api.disableSimTermination(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} protected from termination.`,
})

export const deleteSession = defineAction<Sim>({
  ...onSim,
  id: 'delete-session',
  operation: operations.deleteSimSession,
  icon: IconRefresh,
  label: 'Reconnect',
  title: (count) => `Reconnect ${sims(count)}`,
  consequence: () =>
    'The current session is deleted and the device connects anew, which takes a few seconds. Changed group settings apply to the new session.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'deleteSession'),
  run: (sim, _values, options) => api.deleteSimSession(sim.simId ?? '', options),
  done: (count) =>
    count === 1
      ? 'The session was deleted; the device is connecting anew.'
      : `The sessions of ${sims(count)} were deleted; the devices are connecting anew.`,
})
