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
  const made = key.createDateTime === undefined ? undefined : fromSeconds(key.createDateTime)
  const used = lastUse(key)
  const isLongAgo = (at: number | undefined, days: number) => isTime(at) && now - at > days * dayMs
  if (used === undefined) return isLongAgo(made, unusedDays) ? 'neverUsed' : undefined
  if (isLongAgo(used, unusedDays)) return 'unused'
  return isLongAgo(made, oldDays) ? 'old' : undefined
}

/** What the rules need to know of a SAM user. */
export interface UserLike {
  readonly hasPassword?: boolean
  readonly authKeyList?: readonly KeyLike[]
}

/** What is to be said of a user: it has no way to sign in, or nobody uses the only way it has. */
export type UserConcern = 'noWayIn' | 'unused'

/**
 * Whether a user may be needless at `now` (UNIX milliseconds). Nothing is known of when a password
 * was used last: who has one counts as in use.
 */
export function userConcern(
  { hasPassword, authKeyList = [] }: UserLike,
  now: number,
): UserConcern | undefined {
  if (hasPassword !== false) return undefined
  if (authKeyList.length === 0) return 'noWayIn'
  const concerns = authKeyList.map((key) => keyConcern(key, now))
  return concerns.every((one) => one === 'neverUsed' || one === 'unused') ? 'unused' : undefined
}
