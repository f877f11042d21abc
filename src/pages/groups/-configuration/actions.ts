import { t } from '@lingui/core/macro'
import { IconRestore } from '@tabler/icons-react'
import type { Group } from '../../../api/generated/models/group.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Action } from '../../../components/action/action.ts'
import { settingsIn } from '../../../domain/group/configuration.ts'
import { namespaces, type Namespace } from '../../../words/group/namespaces.ts'
import { group } from '../-resource.tsx'

const made = new Map(namespaces.map((namespace) => [namespace.id, define(namespace)]))

/** Takes all settings of a namespace away. */
export function resetNamespace(namespace: Namespace): Action<Group> {
  return made.get(namespace.id) ?? define(namespace)
}

function define({ id, label }: Namespace): Action<Group> {
  return defineAction(group, {
    id: 'reset',
    operation: op.deleteConfigurationNamespace,
    icon: IconRestore,
    label: t`Reset`,
    title: () => t`Reset the settings of ${label}`,
    consequence: () =>
      t`All settings of ${label} are taken away from this group, and the platform’s defaults hold. What you changed here and did not save goes with them.`,
    confirm: 'type',
    danger: true,
    allowed: ({ configuration }) =>
      Object.keys(settingsIn(configuration, id)).length > 0
        ? { allowed: true }
        : { allowed: false, reason: t`This group sets nothing of ${label}.` },
    call: (one) => ({ path: { ...group.path(one), namespace: id } }),
    done: () => t`The settings of ${label} are reset.`,
  })
}
