import { t } from '@lingui/core/macro'
import type { Subscriber } from '../../api/generated/models/subscriber.ts'
import * as op from '../../api/generated/operations.ts'
import type { Action } from '../../components/action/action.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { limitActions } from '../sims/-limit-actions.ts'
import { statusActions } from '../sims/-status-actions.ts'
import { subscriber, subscriberRules } from './-resource.tsx'

const [deleteSession, ...statuses] = statusActions(
  subscriber,
  {
    activate: op.activateSubscriber,
    deactivate: op.deactivateSubscriber,
    standby: op.setSubscriberToStandby,
    suspend: op.suspendSubscriber,
    deleteSession: op.deleteSubscriberSession,
  },
  subscriberRules,
)

const [rename, ...tags] = tagActions(subscriber, {
  put: op.putSubscriberTags,
  remove: op.deleteSubscriberTag,
})

/** What one can do to a SIM by its IMSI: the same as by its ID. */
export const subscriberActions: readonly Action<Subscriber>[] = [
  ...statuses,
  rename,
  ...groupActions(subscriber, { set: op.setGroup, unset: op.unsetGroup }),
  ...tags,
  deleteSession,
  ...limitActions(
    subscriber,
    {
      setSpeedClass: op.updateSpeedClass,
      setExpiry: op.setExpiryTime,
      unsetExpiry: op.unsetExpiryTime,
      setImeiLock: op.setImeiLock,
      unsetImeiLock: op.unsetImeiLock,
    },
    subscriberRules,
  ),
  ...terminationActions(
    subscriber,
    { on: op.enableTermination, off: op.disableTermination, terminate: op.terminateSubscriber },
    t`The whole SIM is terminated. It can never be used again.`,
  ),
]
