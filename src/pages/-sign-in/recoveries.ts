import { t } from '@lingui/core/macro'
import { ApiError } from '../../api/errors.ts'
import {
  issuePasswordResetToken,
  verifyPasswordResetToken,
} from '../../api/generated/client/auth/auth.ts'
import {
  issueMFARevokingToken,
  verifyMFARevokingToken,
} from '../../api/generated/client/operator/operator.ts'
import { visible } from '../../domain/numbers.ts'
import { passwordLack } from '../../domain/access/password.ts'
import type { Lost } from './search.ts'

export type RecoveryField = 'email' | 'password' | 'newPassword' | 'token' | 'backupCode'

/** What a person typed to get back in. */
export type Recovering = Readonly<Record<RecoveryField, string>>

interface Asked {
  readonly name: RecoveryField
  readonly label: string
  readonly description?: string
  readonly type?: string
  readonly autoComplete: string
  /** What is wrong with what was typed. */
  readonly problem: (typed: string) => string | undefined
}

interface Where {
  /** The API's address, ending in `/v1`. */
  readonly base: string
}

interface Way {
  readonly title: string
  /** For those whom no mail helps. */
  readonly others: string
  readonly about: string
  readonly next: string
  readonly ask: readonly Asked[]
  readonly token: readonly Asked[]
  /** What the last button does. */
  readonly label: string
  readonly issue: (typed: Recovering, where: Where) => Promise<unknown>
  readonly verify: (typed: Recovering, where: Where) => Promise<unknown>
  /** What was refused, by field; undefined where it is about none. */
  readonly refused: (error: unknown) => Partial<Record<RecoveryField, string>> | undefined
}

const required = (message: string) => (typed: string) => (typed.trim() === '' ? message : undefined)

const email: Asked = {
  name: 'email',
  label: t`Email`,
  type: 'email',
  autoComplete: 'username',
  problem: required(t`Enter your email address.`),
}

const password: Asked = {
  name: 'password',
  label: t`Password`,
  type: 'password',
  autoComplete: 'current-password',
  problem: required(t`Enter your password.`),
}

const token: Asked = {
  name: 'token',
  label: t`Token`,
  description: t`It stands in the mail, and is good once, for a day.`,
  autoComplete: 'off',
  problem: required(t`Paste the token from the mail.`),
}

const rule = t`At least 8 characters, among them a lower-case letter, an upper-case letter and a digit.`

const newPassword: Asked = {
  name: 'newPassword',
  label: t`New password`,
  description: rule,
  type: 'password',
  autoComplete: 'new-password',
  problem: (typed) => (passwordLack(typed) === undefined ? undefined : rule),
}

const backupCode: Asked = {
  name: 'backupCode',
  label: t`Backup code`,
  description: t`One of those that were shown when multi-factor authentication was turned on.`,
  autoComplete: 'off',
  problem: required(t`Enter one of your backup codes.`),
}

const exact = (typed: string) => visible(typed).trim()

/** A refusal whose message begins with the API's name of a field is about that field. */
function fieldIn(error: ApiError, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(error.message)
}

const wrongToken = t`This token is not right, or was used already. A later one ends those before it.`
const wrongLogin = { password: t`The email or the password is not right.` }

/** The ways back in, by what was lost. Both are for the root user: SAM users have an administrator. */
export const recoveries: Readonly<Record<Lost, Way>> = {
  password: {
    title: t`Forgotten password`,
    others: t`An administrator of your operator can set a new password for you. Only the root user resets it by mail.`,
    about: t`A token is mailed to the root user’s address. With it, you set a new password.`,
    next: t`Enter the token from the mail, and the password you want from now on.`,
    ask: [email],
    token: [token, newPassword],
    label: t`Set password and sign in`,
    issue: (typed, where) => issuePasswordResetToken({ email: typed.email.trim() }, where),
    verify: (typed, where) =>
      verifyPasswordResetToken({ token: exact(typed.token), password: typed.newPassword }, where),
    refused: (error) => {
      if (!(error instanceof ApiError)) return undefined
      if (error.status === 404) return { token: t`The time of this token is over. Send another.` }
      if (error.status !== 400) return undefined
      if (fieldIn(error, 'email')) return { email: t`This is no email address.` }
      if (fieldIn(error, 'password')) return { newPassword: error.message }
      return { token: wrongToken }
    },
  },
  mfa: {
    title: t`Lost second factor`,
    others: t`An administrator of your operator can turn multi-factor authentication off for you. Only the root user does so by mail.`,
    about: t`A token is mailed to the root user’s address. With it and one of your backup codes, multi-factor authentication is turned off.`,
    next: t`Enter the token from the mail and a backup code. Without one, only Soracom’s support can help.`,
    ask: [email, password],
    token: [token, backupCode],
    label: t`Turn it off and sign in`,
    issue: (typed, where) =>
      issueMFARevokingToken({ email: typed.email.trim(), password: typed.password }, where),
    verify: (typed, where) =>
      verifyMFARevokingToken(
        {
          email: typed.email.trim(),
          password: typed.password,
          token: exact(typed.token),
          backupCode: exact(typed.backupCode).replaceAll(/[\s-]/g, ''),
        },
        where,
      ),
    refused: (error) => {
      if (!(error instanceof ApiError)) return undefined
      if (error.status === 403 || error.status === 404) return wrongLogin
      if (error.status !== 400) return undefined
      if (fieldIn(error, 'backupCode')) {
        return { backupCode: t`This is none of the codes that are left.` }
      }
      return fieldIn(error, 'token') ? { token: wrongToken } : undefined
    },
  },
}
