import { t } from '@lingui/core/macro'
import { IconBolt, IconBoltOff, IconPlayerPause, IconRefresh, IconZzz } from '@tabler/icons-react'
import type { Taking } from '../../api/operation.ts'
import {
  defineAction,
  type Action,
  type ActionDeclaration,
} from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import type { Resource } from '../../components/resource/resource.ts'
import type { SimRules } from './-rules.ts'

type Verb = 'activate' | 'deactivate' | 'standby' | 'suspend' | 'deleteSession'

/** The verbs without values, which SIMs have by their ID and by an IMSI: reconnecting, then the statuses. */
export function statusActions<R, P extends Readonly<Record<string, string>>>(
  resource: Resource<R, P>,
  operations: Readonly<Record<Verb, Taking<{ readonly path: P }>>>,
  { allowed, like }: SimRules<R>,
): readonly [Action<R>, ...Action<R>[]] {
  const call = (one: R) => ({ path: resource.path(one) })
  const verb = (
    name: Verb,
    operation: Taking<{ readonly path: P }>,
    words: Omit<ActionDeclaration<R, object, object>, 'operation' | 'call' | 'allowed'>,
  ): Action<R> =>
    defineAction(resource, {
      section: 'status',
      ...words,
      operation,
      allowed: (one) => allowed(one, name),
      call,
    })
  return [
    verb('deleteSession', operations.deleteSession, {
      id: 'delete-session',
      section: 'connection',
      icon: IconRefresh,
      label: t`Reconnect`,
      title: (what) => t`Reconnect ${what}`,
      consequence: () =>
        t`The current session is deleted and the device connects anew, which takes a few seconds. Changed group settings apply to the new session.`,
      done: (what) => t`Session of ${what} deleted. The device connects anew.`,
    }),
    verb('activate', operations.activate, {
      id: 'activate',
      pair: 'active',
      icon: IconBolt,
      label: t`Activate`,
      title: (what) => t`Activate ${what}`,
      consequence: () =>
        t`Data sessions can be made again. The plan’s fees apply while a SIM is active.`,
      // From standby and suspension the way back is not free; from ready there is none.
      isDone: (one) => like(one).status === 'active',
      undo: (one) =>
        like(one).status === 'inactive' ? back(operations.deactivate, call(one)) : undefined,
      done: (what) => t`${what} activated`,
    }),
    verb('deactivate', operations.deactivate, {
      id: 'deactivate',
      pair: 'active',
      icon: IconBoltOff,
      label: t`Deactivate`,
      title: (what) => t`Deactivate ${what}`,
      consequence: () =>
        t`The current session ends and new ones are refused until activated again. Devices keep trying to connect.`,
      isDone: (one) => like(one).status === 'inactive',
      undo: (one) =>
        like(one).status === 'active' ? back(operations.activate, call(one)) : undefined,
      done: (what) => t`${what} deactivated`,
    }),
    verb('standby', operations.standby, {
      id: 'standby',
      icon: IconZzz,
      label: t`Set to standby`,
      title: (what) => t`Set ${what} to standby`,
      consequence: () =>
        t`The next attempt to connect activates a SIM in standby. A reactivation fee applies then.`,
      isDone: (one) => like(one).status === 'standby',
      done: (what) => t`${what} set to standby`,
    }),
    verb('suspend', operations.suspend, {
      id: 'suspend',
      icon: IconPlayerPause,
      label: t`Suspend`,
      title: (what) => t`Suspend ${what}`,
      consequence: () =>
        t`The current session ends and the network rejects the device for good: it must be restarted after the SIM is activated again, and a reactivation fee applies.`,
      danger: true,
      isDone: (one) => like(one).status === 'suspended',
      done: (what) => t`${what} suspended`,
    }),
  ]
}
