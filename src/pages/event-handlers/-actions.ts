import { t } from '@lingui/core/macro'
import { IconCopy, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { handlerBody, withStatus } from './-calls.ts'
import { eventHandler } from './-resource.tsx'

const turnOn = defineAction(eventHandler, {
  id: 'turn-on',
  section: 'status',
  pair: 'status',
  state: () => t`Off`,
  operation: op.updateEventHandler,
  icon: IconPlayerPlay,
  label: t`Turn on`,
  title: (what) => t`Turn ${what} on`,
  allowed: ({ status }) =>
    status === 'active'
      ? { allowed: false, reason: t`This event handler is on already.` }
      : { allowed: true },
  call: (one) => withStatus(one, true),
  undo: (one) => back(op.updateEventHandler, withStatus(one, false)),
  done: (what) => t`${what} turned on`,
})

const turnOff = defineAction(eventHandler, {
  id: 'turn-off',
  section: 'status',
  pair: 'status',
  state: () => t`On`,
  operation: op.updateEventHandler,
  icon: IconPlayerPause,
  label: t`Turn off`,
  title: (what) => t`Turn ${what} off`,
  consequence: () =>
    t`Nothing fires while it is off. What happens meanwhile is not made up for later.`,
  allowed: ({ status }) =>
    status === 'inactive'
      ? { allowed: false, reason: t`This event handler is off already.` }
      : { allowed: true },
  call: (one) => withStatus(one, false),
  undo: (one) => back(op.updateEventHandler, withStatus(one, true)),
  done: (what) => t`${what} turned off`,
})

const duplicate = defineAction(eventHandler, {
  id: 'duplicate',
  operation: op.createEventHandler,
  icon: IconCopy,
  label: t`Make a copy`,
  title: (what) => t`Make a copy of ${what}`,
  single: true,
  leads: ({ handlerId }) => ({ to: '/event-handlers/new', search: { from: handlerId } }),
  call: (one) => ({ body: handlerBody(one) }),
  done: (what) => t`${what} copied`,
})

/** Everything one can do to an event handler. */
export const handlerActions = [
  turnOn,
  turnOff,
  duplicate,
  deleteAction(eventHandler, op.deleteEventHandler, {
    consequence: () => t`What it watches is no longer watched by it.`,
  }),
]
