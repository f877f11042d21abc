import { plural, t } from '@lingui/core/macro'
import { IconCopy, IconPencil, IconShieldSearch } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Allowed } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { text } from '../../components/form/fields.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { roleRule } from '../../domain/permission/role.ts'
import { isManaged, role, type Role, type RolePath } from './-resource.tsx'

/** Why nothing can be changed of a role that Soracom maintains. */
const managedReason = t`Soracom maintains this role. Copy it to make one of your own.`

/** Whether a role can be deleted now, as far as it is known who has it. */
function deletable({ roleId = '', users = 0 }: Role): Allowed {
  switch (roleRule(roleId, users)) {
    case 'managed':
      return { allowed: false, reason: managedReason }
    case 'attached':
      return {
        allowed: false,
        reason: plural(users, {
          one: '# user has it. Detach it from them first.',
          other: '# users have it. Detach it from them first.',
        }),
      }
    case undefined:
      return { allowed: true }
  }
}

function editable(one: Role): Allowed {
  if (isManaged(one)) return { allowed: false, reason: managedReason }
  return one.permission === undefined
    ? { allowed: false, reason: t`Open the role to change its description.` }
    : { allowed: true }
}

type UpdateCall = {
  readonly path: RolePath
  readonly body: { readonly permission: string; readonly description?: string }
}

/** The API replaces a role as a whole: its permission is sent along as it is. */
const described = (one: Role, description: string): UpdateCall => ({
  path: role.path(one),
  body: { description, permission: one.permission ?? '' },
})

/** Everything one can do to a role beside editing its permission. */
export const roleActions = [
  defineAction<Role, UpdateCall, { description: string }>(role, {
    id: 'describe',
    operation: op.updateRole,
    icon: IconPencil,
    label: t`Change description`,
    title: (what) => t`Change the description of ${what}`,
    single: true,
    allowed: editable,
    fields: {
      description: text({
        label: t`Description`,
        initial: ([first]) => first?.description ?? '',
      }),
    },
    call: (one, { description }) => described(one, description),
    undo: (one) => back(op.updateRole, described(one, one.description ?? '')),
    done: (what) => t`Description of ${what} changed`,
  }),
  defineAction<Role, UpdateCall, object>(role, {
    id: 'copy',
    operation: op.createRole,
    icon: IconCopy,
    label: t`Copy`,
    title: (what) => t`Copy ${what}`,
    single: true,
    leads: ({ roleId = '' }) => ({ to: '/roles/new', search: { from: roleId } }),
    call: (one) => described(one, one.description ?? ''),
    done: (what) => t`${what} copied`,
  }),
  defineAction(role, {
    id: 'check',
    operation: op.getRole,
    icon: IconShieldSearch,
    label: t`Check permissions`,
    title: (what) => t`Check permissions of ${what}`,
    single: true,
    leads: ({ roleId }) => ({ to: '/permissions/check', search: { role: roleId } }),
    call: (one: Role) => ({ path: role.path(one) }),
    done: (what) => t`Permissions of ${what} checked`,
  }),
  deleteAction(role, op.deleteRole, {
    allowed: deletable,
    consequence: ({ length }) =>
      plural(length, {
        one: 'The role and its permission are gone for good.',
        other: 'The roles and their permissions are gone for good.',
      }),
  }),
]
