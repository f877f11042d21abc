import { t } from '@lingui/core/macro'
import { IconFolderMinus, IconFolderPlus } from '@tabler/icons-react'
import type { Taking } from '../../api/operation.ts'
import type { DeviceLike } from '../../domain/device/verbs.ts'
import { defineAction, type Action, type Allowed } from '../action/action.ts'
import { back } from '../action/undo.ts'
import { late } from '../feedback/late.tsx'
import { custom } from '../form/fields.ts'
import { useGroupNames } from '../group/useAllGroups.ts'
import { judgeDevice } from './judge-device.ts'
import type { Resource } from './resource.ts'

const GroupInput = late(() => import('../group/GroupSelect.tsx').then((all) => all.GroupInput))

function GroupNow({ groupId }: { readonly groupId: string }) {
  return <bdi>{useGroupNames()(groupId) ?? groupId}</bdi>
}

interface GroupOperations<P> {
  readonly set: Taking<{ readonly path: P; readonly body: { groupId?: string } }>
  readonly unset: Taking<{ readonly path: P }>
}

/** Change group, remove from group: the actions of whatever can be a member of a group. */
export function groupActions<R extends DeviceLike, P extends Readonly<Record<string, string>>>(
  resource: Resource<R, P>,
  { set, unset }: GroupOperations<P>,
): readonly Action<R>[] {
  const { path, judge = judgeDevice } = resource
  const settable = (one: R, groupId?: string): Allowed => {
    const verdict = judge(one, 'setGroup', groupId)
    return verdict.allowed && groupId !== undefined && groupId === one.groupId
      ? { allowed: false, reason: t`It is in that group already.` }
      : verdict
  }
  const shared = {
    section: 'organise',
    pair: 'group',
    state: ({ groupId }: R) => (groupId ? <GroupNow groupId={groupId} /> : undefined),
    undo: (one: R) =>
      one.groupId
        ? back(set, { path: path(one), body: { groupId: one.groupId } })
        : back(unset, { path: path(one) }),
  } as const
  return [
    defineAction(resource, {
      ...shared,
      id: 'set-group',
      operation: set,
      icon: IconFolderPlus,
      label: t`Change group`,
      title: (what) => t`Change group of ${what}`,
      consequence: () => t`Network settings of the new group take effect with the next session.`,
      allowed: (one, values?: { groupId: string }) => settable(one, values?.groupId || undefined),
      fields: {
        groupId: custom({
          label: t`Group`,
          initial: '',
          required: t`Choose the group to move to.`,
          Input: GroupInput,
        }),
      },
      call: (one, { groupId }) => ({ path: path(one), body: { groupId } }),
      done: (what) => t`Group of ${what} changed`,
    }),
    defineAction(resource, {
      ...shared,
      id: 'unset-group',
      operation: unset,
      icon: IconFolderMinus,
      label: t`Remove from group`,
      short: t`Remove`,
      title: (what) => t`Remove ${what} from the group`,
      consequence: () => t`The settings of the group no longer apply from the next session on.`,
      allowed: (one) => judge(one, 'unsetGroup'),
      call: (one) => ({ path: path(one) }),
      done: (what) => t`${what} removed from the group`,
    }),
  ]
}
