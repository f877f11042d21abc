import { IconCalendarOff, IconCalendarTime } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { ExpiryTimeExpiryAction } from '../../../api/generated/models/expiryTimeExpiryAction.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { allowed } from '../../../words/sim.ts'
import { expiryActionsOf, millisecondsOf, type ExpiryFields } from './fields.ts'
import { simKind, simPath, sims } from './kind.ts'

/** A `datetime-local` value, to the minute, in the time zone of the person. */
function localInput(milliseconds: number): string {
  const local = new Date(milliseconds - new Date(milliseconds).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

const bodyOf = ({ at, action }: ExpiryFields) => ({
  expiryTime: millisecondsOf(at),
  expiryAction: action as ExpiryTimeExpiryAction,
})

const ExpiryInputs = late(() => import('./inputs.tsx').then((all) => all.ExpiryInputs))

export const setExpiry = defineAction<Sim, ExpiryFields>({
  kind: simKind,
  id: 'set-expiry',
  operation: operations.setSimExpiryTime,
  icon: IconCalendarTime,
  label: 'Set the expiry',
  title: (count) => `Set the expiry of ${sims(count)}`,
  consequence: () =>
    'After it has expired, a SIM makes no new session until the expiry is cleared or moved.',
  confirm: 'ask',
  allowed: (sim, values) =>
    allowed(sim, 'setExpiryTime', values?.action ? bodyOf(values) : undefined),
  fields: {
    initial: ([first, second]) => {
      if (!first || second) return { at: '', action: 'doNothing' }
      const action = expiryActionsOf([first]).find((one) => one === first.expiryAction)
      return {
        at: first.expiryTime ? localInput(first.expiryTime) : '',
        action: action ?? 'doNothing',
      }
    },
    validate: ({ at }): { at?: string } => {
      const milliseconds = millisecondsOf(at)
      if (Number.isNaN(milliseconds)) return { at: 'Choose a date and a time.' }
      if (milliseconds <= Date.now()) return { at: 'Choose a time in the future.' }
      return {}
    },
    Inputs: ExpiryInputs,
  },
  call: (sim, values) => ({ path: simPath(sim), body: bodyOf(values) }),
  run: (sim, values, options) => api.setSimExpiryTime(sim.simId ?? '', bodyOf(values), options),
  done: (count) => (count === 1 ? 'The expiry is set.' : `The expiry of ${sims(count)} is set.`),
})

export const unsetExpiry = defineAction<Sim>({
  kind: simKind,
  id: 'unset-expiry',
  operation: operations.unsetSimExpiryTime,
  icon: IconCalendarOff,
  label: 'Clear the expiry',
  title: (count) => `Clear the expiry of ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'unsetExpiryTime'),
  call: (sim) => ({ path: simPath(sim) }),
  run: (sim, _values, options) => api.unsetSimExpiryTime(sim.simId ?? '', options),
  done: (count) =>
    count === 1 ? 'The SIM no longer expires.' : `${sims(count)} no longer expire.`,
})
