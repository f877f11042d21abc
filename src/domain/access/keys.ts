import { isLagoonUser } from './user.ts'
import { dayMs, fromSeconds, isTime } from '../time.ts'

/** Days after which an AuthKey that nobody used is told of. */
export const unusedDays = 90
/** Days after which an AuthKey should be replaced. */
export const oldDays = 365

/** What the rules need to know of an AuthKey; times are UNIX seconds, as the API has them. */
export interface KeyLike {
  readonly createDateTime?: number
  readonly lastUsedDateTime?: number
}

/** What is to be said of an AuthKey: nobody ever used it, or not for long; it is old. */
export type KeyConcern = 'neverUsed' | 'unused' | 'old'

/** When a key was last used, UNIX milliseconds; undefined where it never was. */
export function lastUse({ lastUsedDateTime }: KeyLike): number | undefined {
  return lastUsedDateTime ? fromSeconds(lastUsedDateTime) : undefined
}

/** What is wrong with an AuthKey at `now` (UNIX milliseconds); the gravest of several. */
export function keyConcern(key: KeyLike, now: number): KeyConcern | undefined {
  const made = fromSeconds(key.createDateTime)
  const used = lastUse(key)
  const isLongAgo = (at: number | undefined, days: number) => isTime(at) && now - at > days * dayMs
  if (used === undefined) return isLongAgo(made, unusedDays) ? 'neverUsed' : undefined
  if (isLongAgo(used, unusedDays)) return 'unused'
  return isLongAgo(made, oldDays) ? 'old' : undefined
}

/** What the rules need to know of a SAM user. */
export interface UserLike {
  readonly userName?: string
  readonly hasPassword?: boolean
  readonly authKeyList?: readonly KeyLike[]
}

/**
 * What is to be said of a user: it has no way to sign in, nobody uses the only way it has, or one of
 * its AuthKeys is not used.
 */
export type UserConcern = 'noWayIn' | 'unused' | 'unusedKey'

/**
 * Whether a user, or a key of it, may be needless at `now` (UNIX milliseconds). Nothing is known of
 * when a password was used last: who has one counts as in use. Soracom sees to Lagoon's own user.
 */
export function userConcern(
  { userName = '', hasPassword, authKeyList = [] }: UserLike,
  now: number,
): UserConcern | undefined {
  if (isLagoonUser(userName)) return undefined
  if (authKeyList.length === 0) return hasPassword === false ? 'noWayIn' : undefined
  const isUnused = (key: KeyLike) => ['neverUsed', 'unused'].includes(keyConcern(key, now) ?? '')
  if (hasPassword === false && authKeyList.every(isUnused)) return 'unused'
  return authKeyList.some(isUnused) ? 'unusedKey' : undefined
}
