import { plural, t } from '@lingui/core/macro'
import {
  unusedDays,
  type KeyConcern,
  type UserConcern,
  type UserLike,
} from '../domain/access/keys.ts'
import { leastPasswordLength, passwordLack } from '../domain/access/password.ts'
import { labels } from './label.ts'

/** What a new password must have, for beside its field. */
export const passwordHint = t`At least ${leastPasswordLength} characters, with a lower-case letter, an upper-case letter and a digit.`

/** What a new password lacks, as a sentence; undefined where it will do. */
export function passwordProblem(password: string): string | undefined {
  switch (passwordLack(password)) {
    case 'length':
      return t`Enter at least ${leastPasswordLength} characters.`
    case 'lower':
      return t`Add a lower-case letter.`
    case 'upper':
      return t`Add an upper-case letter.`
    case 'digit':
      return t`Add a digit.`
    case undefined:
      return undefined
  }
}

/** What is wrong with an AuthKey, in a word or two. */
export const keyConcernLabels: Readonly<Record<KeyConcern, string>> = {
  neverUsed: t`Never used`,
  unused: t`Unused for long`,
  old: t`Old`,
}

/** What is wrong with an AuthKey, and what to do. */
export const keyConcernTexts: Readonly<Record<KeyConcern, string>> = {
  neverUsed: t`Nobody has used this key since it was made. Delete it if nothing needs it.`,
  unused: t`Nobody has used this key for over ${unusedDays} days. Delete it if nothing needs it.`,
  old: t`This key is over a year old. Make another one, have it used, then delete this one.`,
}

/** What is wrong with a SAM user, in a word or two. */
export const userConcernLabels: Readonly<Record<UserConcern, string>> = {
  noWayIn: t`Cannot sign in`,
  unused: t`Unused`,
  unusedKey: t`Unused AuthKey`,
}

/** What is wrong with a SAM user, and what to do. */
export const userConcernTexts: Readonly<Record<UserConcern, string>> = {
  noWayIn: t`This user cannot sign in. Set a password, or create an AuthKey.`,
  unused: t`Nobody has used an AuthKey of this user for over ${unusedDays} days, and there is no password. Delete the user if nothing needs it.`,
  unusedKey: t`Nobody has used one of the AuthKeys for over ${unusedDays} days. Delete it if nothing needs it.`,
}

/** How far multi-factor authentication has come. */
export const mfaLabel = labels({
  ACTIVE: t`On`,
  INACTIVE: t`Off`,
  UNCONFIRMED: t`Not confirmed`,
})

/** What a user signs in with: "Password, 2 AuthKeys". */
export function waysIn({ hasPassword, authKeyList = [] }: UserLike): string {
  const count = authKeyList.length
  const keys = plural(count, { one: '# AuthKey', other: '# AuthKeys' })
  if (count === 0) return hasPassword ? t`Password` : t`Nothing`
  return hasPassword ? t`Password, ${keys}` : keys
}
