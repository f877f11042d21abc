import { plural, t } from '@lingui/core/macro'
import { IconAt, IconLockCog, IconTrash, IconUserCog } from '@tabler/icons-react'
import type { LagoonUser } from '../../api/generated/models/lagoonUser.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Allowed, type Kind } from '../../components/action/action.ts'
import { choice, text } from '../../components/form/fields.ts'
import { isLastEditor, lagoonRoles, leastRole, type LagoonRole } from '../../domain/lagoon/plans.ts'
import { lagoonRoleLabels } from '../../words/lagoon.ts'
import { email, password } from './-fields.ts'
import { mayHold, type Lagoon } from './-useLagoon.ts'

/** A user of Lagoon, with the whole that it is one of. */
export interface Member {
  readonly user: LagoonUser
  readonly lagoon: Lagoon
}

const path = ({ user }: Member) => ({ lagoon_user_id: user.id ?? 0 })

const memberKind: Kind<Member> = {
  key: ({ user }) => String(user.id ?? ''),
  name: ({ user }) => user.email ?? '',
  path,
  noun: {
    title: t`Lagoon users`,
    one: t`Lagoon user`,
    many: t`Lagoon users`,
    counted: (count) => plural(count, { one: '# Lagoon user', other: '# Lagoon users' }),
  },
}

const yes: Allowed = { allowed: true }

const lastEditor = ({ user, lagoon }: Member): Allowed =>
  isLastEditor(user, lagoon.users ?? [])
    ? {
        allowed: false,
        reason: t`This is the only user who can edit dashboards. Make another one an editor first.`,
      }
    : yes

const changeRole = defineAction(memberKind, {
  id: 'change-role',
  operation: op.updateLagoonUserPermission,
  icon: IconUserCog,
  label: t`Change role`,
  title: (what) => t`Change role of ${what}`,
  single: true,
  allowed: lastEditor,
  fields: {
    role: choice<Member>({
      label: t`Role`,
      radio: true,
      initial: ([member]) => member?.user.role ?? leastRole,
      options: lagoonRoles.map((role) => ({ value: role, label: lagoonRoleLabels[role] })),
      hint: (value) =>
        value === leastRole
          ? t`A viewer looks at dashboards.`
          : t`An editor also makes and changes dashboards and alerts.`,
      problem: (value, [member]) => {
        const role = lagoonRoles.find((one) => one === value)
        if (!role || !member || role === member.user.role) return undefined
        return mayHold(member.lagoon, role)
          ? undefined
          : t`The plan holds no more users of this role.`
      },
    }),
  },
  call: (member, { role }) => ({ path: path(member), body: { role: role as LagoonRole } }),
  done: (what) => t`Role of ${what} changed`,
})

const changeEmail = defineAction(memberKind, {
  id: 'change-email',
  operation: op.updateLagoonUserEmail,
  icon: IconAt,
  label: t`Change email address`,
  title: (what) => t`Change email address of ${what}`,
  single: true,
  fields: {
    email: {
      ...email,
      initial: ([member]: readonly Member[]) => member?.user.email ?? '',
      hint: t`The user signs in with it from now on.`,
    },
  },
  call: (member, { email }) => ({ path: path(member), body: { userEmail: email } }),
  done: (what) => t`Email address of ${what} changed`,
})

const changePassword = defineAction(memberKind, {
  id: 'change-user-password',
  operation: op.updateLagoonUserPassword,
  icon: IconLockCog,
  label: t`Change password`,
  title: (what) => t`Change password of ${what}`,
  single: true,
  fields: {
    oldPassword: text<Member>({
      label: t`Current password`,
      look: 'secret',
      verbatim: true,
      hint: t`If nobody knows it, delete the user and add it again.`,
      required: t`Enter the current password.`,
    }),
    newPassword: { ...password, label: t`New password`, required: t`Enter a new password.` },
  },
  call: (member, { oldPassword, newPassword }) => ({
    path: path(member),
    body: { oldPassword, newPassword },
    secrets: [['oldPassword'], ['newPassword']],
  }),
  done: (what) => t`Password of ${what} changed`,
})

const remove = defineAction(memberKind, {
  id: 'delete-user',
  section: 'danger',
  operation: op.deleteLagoonUser,
  icon: IconTrash,
  label: t`Delete`,
  title: (what) => t`Delete ${what}`,
  danger: true,
  confirm: 'ask',
  single: true,
  consequence: () =>
    t`The user can no longer sign in to Lagoon. Dashboards and alerts stay. The address can be used again.`,
  allowed: lastEditor,
  call: (member) => ({ path: path(member) }),
  done: (what) => t`${what} deleted`,
})

/** Everything one can do to a Lagoon user. */
export const memberActions = [changeRole, changeEmail, changePassword, remove]
