import { t } from '@lingui/core/macro'
import type { Credentials, SignInKind } from '../../api/sign-in.ts'
import { visible } from '../../domain/numbers.ts'

/** Everything the form can hold; switching the kind loses none of it. */
export interface Typed {
  readonly email: string
  readonly operatorId: string
  readonly userName: string
  readonly password: string
  readonly authKeyId: string
  readonly authKey: string
}

export const nothingTyped: Typed = {
  email: '',
  operatorId: '',
  userName: '',
  password: '',
  authKeyId: '',
  authKey: '',
}

const required: Readonly<Record<SignInKind, Partial<Record<keyof Typed, string>>>> = {
  root: { email: t`Enter your email address.`, password: t`Enter your password.` },
  sam: {
    operatorId: t`Enter your operator ID. It begins with OP.`,
    userName: t`Enter your user name.`,
    password: t`Enter your password.`,
  },
  authKey: {
    authKeyId: t`Enter the ID of your AuthKey. It begins with keyId-.`,
    authKey: t`Enter the secret of your AuthKey. It begins with secret-.`,
  },
}

/** What is missing to sign in as this kind, by field. */
export function missing(kind: SignInKind, typed: Typed): Partial<Record<keyof Typed, string>> {
  return Object.fromEntries(
    Object.entries(required[kind]).filter(([field]) => typed[field as keyof Typed].trim() === ''),
  )
}

/**
 * The credentials among what was typed. Spaces around names and keys are a slip; in a password they
 * count.
 */
export function toCredentials(kind: SignInKind, typed: Typed): Credentials {
  switch (kind) {
    case 'root':
      return { kind, email: typed.email.trim(), password: typed.password }
    case 'sam':
      return {
        kind,
        operatorId: visible(typed.operatorId).trim(),
        userName: typed.userName.trim(),
        password: typed.password,
      }
    case 'authKey':
      return {
        kind,
        authKeyId: visible(typed.authKeyId).trim(),
        authKey: visible(typed.authKey).trim(),
      }
  }
}
