import { plural, t } from '@lingui/core/macro'
import { IconLockCog, IconLogout, IconShieldX } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { defineAction, type Kind } from '../../../components/action/action.ts'
import { text } from '../../../components/form/fields.ts'
import { newPassword } from '../-actions.tsx'

/** The root user of the account one works in. */
export interface RootUser {
  /** As it signs in; empty where this session does not know. */
  readonly email: string
  /** How far multi-factor authentication has come; undefined where it is not known. */
  readonly mfa?: string | undefined
}

export const rootUser: Kind<RootUser> = {
  key: () => 'root',
  name: ({ email }) => email || t`Root user`,
  noun: {
    title: t`Security`,
    one: t`root user`,
    many: t`root users`,
    counted: (count) => plural(count, { one: '# root user', other: '# root users' }),
  },
}

const call = () => ({ path: ownOperator() })

const currentPassword = text({
  label: t`Current password`,
  look: 'secret',
  verbatim: true,
  required: t`Enter the current password.`,
})

const changePassword = defineAction(rootUser, {
  id: 'change-password',
  operation: op.updateOperatorPassword,
  icon: IconLockCog,
  label: t`Change password`,
  short: t`Change`,
  title: (what) => t`Change password of ${what}`,
  consequence: () =>
    t`Whoever is signed in as the root user stays so. Revoke all tokens to end that.`,
  fields: {
    currentPassword,
    newPassword: { ...newPassword, label: t`New password`, required: t`Enter a new password.` },
  },
  call: (_, { currentPassword, newPassword }) => ({
    ...call(),
    body: { currentPassword, newPassword },
    secrets: [['currentPassword'], ['newPassword']],
  }),
  done: (what) => t`Password of ${what} changed`,
})

const revokeMfa = defineAction(rootUser, {
  id: 'revoke-mfa',
  operation: op.revokeMFA,
  icon: IconShieldX,
  label: t`Turn MFA off`,
  short: t`Turn off`,
  title: (what) => t`Turn MFA off for ${what}`,
  danger: true,
  consequence: () =>
    t`Signing in asks for no one-time code any more. The entry in the authenticator app and the backup codes are of no use then.`,
  allowed: ({ mfa }) =>
    mfa === 'INACTIVE' ? { allowed: false, reason: t`MFA is off.` } : { allowed: true },
  fields: { password: { ...currentPassword, label: t`Password of the root user` } },
  call: (_, { password }) => ({ ...call(), body: { password }, secrets: [['password']] }),
  done: (what) => t`MFA of ${what} turned off`,
})

const revokeTokens = defineAction(rootUser, {
  id: 'revoke-tokens',
  operation: op.revokeOperatorAuthTokens,
  icon: IconLogout,
  label: t`Revoke all tokens`,
  title: (what) => t`Revoke all tokens of ${what}`,
  danger: true,
  confirm: 'ask',
  consequence: () =>
    t`Everyone and every program that is signed in as the root user is signed out now, this session too: you have to sign in again. SAM users stay signed in.`,
  call,
  done: () => t`All tokens of the root user revoked`,
})

/** Everything one can do to the sign-in of the root user. */
export const rootActions = [changePassword, revokeMfa, revokeTokens]
