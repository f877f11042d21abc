import { t } from '@lingui/core/macro'
import {
  IconLockOff,
  IconLockPlus,
  IconLockCog,
  IconLogout,
  IconPencil,
  IconShieldOff,
  IconShieldSearch,
  IconShieldX,
} from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Allowed } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { text } from '../../components/form/fields.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { passwordHint, passwordProblem } from '../../words/access.ts'
import { BeforeDeletion, BeforeRestriction } from './-Warnings.tsx'
import { isMyself, samUser, type SamUser } from './-resource.tsx'

const yes: Allowed = { allowed: true }
const no = (reason: string): Allowed => ({ allowed: false, reason })

const describe = defineAction(samUser, {
  id: 'describe',
  operation: op.updateUser,
  icon: IconPencil,
  label: t`Change description`,
  title: (what) => t`Change description of ${what}`,
  short: t`Change`,
  single: true,
  fields: {
    description: text<SamUser>({
      label: t`Description`,
      hint: t`What the user is for, or whose it is.`,
      initial: ([only]) => only?.description ?? '',
    }),
  },
  call: (user: SamUser, { description }) => ({ path: samUser.path(user), body: { description } }),
  undo: (user) =>
    back(op.updateUser, {
      path: samUser.path(user),
      body: { description: user.description ?? '' },
    }),
  done: (what) => t`Description of ${what} changed`,
})

/** A new password, with its rule. */
export const newPassword = text({
  label: t`Password`,
  look: 'secret',
  verbatim: true,
  hint: passwordHint,
  required: t`Enter a password.`,
  problem: passwordProblem,
})

const setPassword = defineAction(samUser, {
  id: 'set-password',
  section: 'status',
  operation: op.createUserPassword,
  icon: IconLockPlus,
  label: t`Set a password`,
  short: t`Set`,
  title: (what) => t`Set a password for ${what}`,
  consequence: () => t`With it the user can sign in to the console. Hand it over in a safe way.`,
  single: true,
  allowed: ({ hasPassword }) =>
    hasPassword ? no(t`The user has a password. Change it, or delete it first.`) : yes,
  fields: { password: newPassword },
  call: (user: SamUser, values) => ({
    path: samUser.path(user),
    body: { password: values.password },
    secrets: [['password']],
  }),
  done: (what) => t`Password of ${what} set`,
})

const changePassword = defineAction(samUser, {
  id: 'change-password',
  section: 'status',
  operation: op.updateUserPassword,
  icon: IconLockCog,
  label: t`Change password`,
  short: t`Change`,
  title: (what) => t`Change password of ${what}`,
  single: true,
  allowed: ({ hasPassword }) =>
    hasPassword === false ? no(t`The user has no password. Set one.`) : yes,
  fields: {
    currentPassword: text({
      label: t`Current password`,
      look: 'secret',
      verbatim: true,
      hint: t`If nobody knows it, delete the password and set another one.`,
      required: t`Enter the current password.`,
    }),
    newPassword: { ...newPassword, label: t`New password`, required: t`Enter a new password.` },
  },
  call: (user: SamUser, { currentPassword, newPassword }) => ({
    path: samUser.path(user),
    body: { currentPassword, newPassword },
    secrets: [['currentPassword'], ['newPassword']],
  }),
  done: (what) => t`Password of ${what} changed`,
})

const deletePassword = defineAction(samUser, {
  id: 'delete-password',
  section: 'status',
  operation: op.deleteUserPassword,
  icon: IconLockOff,
  label: t`Delete password`,
  short: t`Delete`,
  title: (what) => t`Delete password of ${what}`,
  danger: true,
  confirm: 'ask',
  consequence: () =>
    t`The user can no longer sign in with a password. Whoever is signed in stays so until the token ends; revoke the tokens to end that too.`,
  allowed: ({ hasPassword }) => (hasPassword === false ? no(t`The user has no password.`) : yes),
  call: (user) => ({ path: samUser.path(user) }),
  done: (what) => t`Password of ${what} deleted`,
})

const revokeMfa = defineAction(samUser, {
  id: 'revoke-mfa',
  section: 'status',
  operation: op.revokeUserMFA,
  icon: IconShieldX,
  label: t`Turn MFA off`,
  short: t`Turn off`,
  title: (what) => t`Turn MFA off for ${what}`,
  danger: true,
  confirm: 'ask',
  consequence: () =>
    t`Signing in asks for no one-time code any more, and the entry in the authenticator app is of no use. It can be turned on again with another code.`,
  allowed: ({ mfa }) => (mfa === 'INACTIVE' ? no(t`MFA is off.`) : yes),
  call: (user) => ({ path: samUser.path(user) }),
  done: (what) => t`MFA of ${what} turned off`,
})

/** Ends all sessions of users: what makes another permission hold at once. */
export const revokeTokens = defineAction(samUser, {
  id: 'revoke-tokens',
  section: 'connection',
  operation: op.revokeUserAuthTokens,
  icon: IconLogout,
  label: t`Revoke tokens`,
  title: (what) => t`Revoke tokens of ${what}`,
  danger: true,
  confirm: 'ask',
  keywords: t`sign out end sessions api key`,
  consequence: (users) =>
    users.some(isMyself)
      ? t`All API keys and tokens end now, those of this session too: you have to sign in again. Passwords and AuthKeys stay good.`
      : t`All API keys and tokens end now, in consoles and in programs. Passwords and AuthKeys stay good: one can sign in again.`,
  call: (user) => ({ path: samUser.path(user) }),
  done: (what) => t`Tokens of ${what} revoked`,
})

const removePermission = defineAction(samUser, {
  id: 'remove-permission',
  operation: op.deleteUserPermission,
  icon: IconShieldOff,
  label: t`Remove permission`,
  title: (what) => t`Remove permission of ${what}`,
  danger: true,
  confirm: 'ask',
  consequence: () =>
    t`What the user's own permission allows is no longer allowed from the next sign-in on. Roles and the default permissions go on to hold.`,
  Details: BeforeRestriction,
  allowed: ({ permission }) => (permission === '' ? no(t`The user has no own permission.`) : yes),
  call: (user) => ({ path: samUser.path(user) }),
  undo: (user) =>
    user.permission
      ? back(op.updateUserPermission, {
          path: samUser.path(user),
          body: { permission: user.permission },
        })
      : undefined,
  done: (what) => t`Permission of ${what} removed`,
})

/** What concerns how a SAM user signs in. */
export const signInActions = [setPassword, changePassword, deletePassword, revokeMfa, revokeTokens]

const check = defineAction(samUser, {
  id: 'check',
  operation: op.getUserPermission,
  icon: IconShieldSearch,
  label: t`Check permissions`,
  title: (what) => t`Check permissions of ${what}`,
  keywords: t`what may this user do, see the console as`,
  single: true,
  leads: ({ userName }) => ({ to: '/permissions/check', search: { user: userName } }),
  call: (user) => ({ path: samUser.path(user) }),
  done: (what) => t`Permissions of ${what} checked`,
})

/** Everything one can do to a SAM user. */
export const userActions = [
  ...signInActions,
  describe,
  check,
  removePermission,
  deleteAction(samUser, op.deleteUser, {
    consequence: () =>
      t`Passwords, AuthKeys and MFA end with it, and whoever is signed in as the user is signed out.`,
    Details: BeforeDeletion,
  }),
]
