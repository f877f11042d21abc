import { t, plural } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { defineAction } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'

/** The permission document that holds for every SAM user of the operator; empty where there is none. */
export interface DefaultPermissions {
  readonly permissions: string
}

const kind = {
  noun: {
    title: t`Default permissions`,
    one: t`default permissions`,
    many: t`default permissions`,
    counted: (count: number) =>
      plural(count, { one: 'Default permissions', other: 'Default permissions' }),
  },
  key: () => ownOperator().operator_id,
  name: () => t`Default permissions`,
}

/** What one can do to the default permissions beside editing them. */
export const defaultActions = [
  defineAction<DefaultPermissions, { readonly path: { readonly operator_id: string } }, object>(
    kind,
    {
      id: 'delete',
      section: 'danger',
      operation: op.deleteDefaultPermissions,
      icon: IconTrash,
      label: t`Delete`,
      title: () => t`Delete the default permissions`,
      confirm: 'ask',
      danger: true,
      single: true,
      consequence: () =>
        t`What they allowed every SAM user is no longer allowed, and what they denied is no longer denied.`,
      allowed: ({ permissions }) =>
        permissions === ''
          ? { allowed: false, reason: t`There are no default permissions.` }
          : { allowed: true },
      call: () => ({ path: ownOperator() }),
      undo: ({ permissions }) =>
        back(op.updateDefaultPermissions, { path: ownOperator(), body: { permissions } }),
      done: (what) => t`${what} deleted`,
    },
  ),
]
