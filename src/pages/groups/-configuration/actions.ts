import { IconRestore } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/group/group.ts'
import type { Group } from '../../../api/generated/models/group.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction, type AnyAction } from '../../../components/action/action.ts'
import { settingsIn } from '../../../domain/group/configuration.ts'
import { namespaces, type Namespace } from '../../../words/group/namespaces.ts'
import { groupKind } from '../-actions.tsx'

const made = new Map(namespaces.map((namespace) => [namespace.id, define(namespace)]))

/** Takes all settings of a namespace away. */
export function resetNamespace(namespace: Namespace): AnyAction<Group> {
  return made.get(namespace.id) ?? define(namespace)
}

function define({ id, label }: Namespace): AnyAction<Group> {
  const path = (group: Group) => ({ group_id: group.groupId ?? '', namespace: id })
  return defineAction<Group>({
    kind: groupKind,
    id: 'reset',
    operation: operations.deleteConfigurationNamespace,
    icon: IconRestore,
    label: 'Reset',
    title: () => `Reset the settings of ${label}`,
    consequence: () =>
      `All settings of ${label} are taken away from this group, and the platform’s defaults hold. What you changed here and did not save goes with them.`,
    confirm: 'type',
    danger: true,
    allowed: (group) =>
      Object.keys(settingsIn(group.configuration, id)).length > 0
        ? { allowed: true }
        : { allowed: false, reason: `This group sets nothing of ${label}.` },
    call: (group) => ({ path: path(group) }),
    run: (group, _values, options) =>
      api.deleteConfigurationNamespace(group.groupId ?? '', id, options),
    done: () => `The settings of ${label} are reset.`,
  })
}
