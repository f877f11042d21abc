import type { LagoonUser } from '../../src/api/generated/models/lagoonUser.ts'
import { isEmailAddress } from '../../src/domain/account/emails.ts'
import {
  countedAs,
  hasRoom,
  isLastEditor,
  leastPassword,
  limitsOf,
  type LagoonRole,
} from '../../src/domain/lagoon/plans.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { hashSecret, secretMatches } from '../auth/password.ts'
import { SoracomError } from '../http/error.ts'
import { badRequest, malformedEmail, missingField, refused } from '../http/errors.ts'
import type { World } from '../world.ts'
import {
  changeUser,
  findLagoon,
  insertUser,
  isTaken,
  removeUser,
  usersOf,
  type StoredUser,
} from './tables.ts'

interface NewUser {
  readonly email: string | undefined
  readonly role: LagoonRole | undefined
  readonly password: string | undefined
  /** What the API calls the password here. */
  readonly field: string
}

/** Adds a user; answers its id. 400 for what no address or password is, and beyond the plan's limits. */
export function addUser(world: World, { email, role, password, field }: NewUser): number {
  const address = goodEmail(world, email)
  if (!role) throw missingField('role')
  const passwordHash = hashSecret(goodPassword(field, password))
  requireRoom(world, role)
  return insertUser(world, { email: address, role, passwordHash, lastSeenTime: null })
}

/** deleteLagoonUser: the last one who can edit stays. */
export function deleteUser(world: World, id: number): void {
  const user = userOf(world, id)
  requireAnotherEditor(world, user)
  removeUser(world, id)
}

/** updateLagoonUserEmail. */
export function changeEmail(world: World, id: number, email: string | undefined): void {
  userOf(world, id)
  const address = goodEmail(world, email, id)
  changeUser(world, id, { email: address, emailKey: address.toLowerCase() })
}

interface PasswordChange {
  readonly oldPassword?: string | undefined
  readonly newPassword?: string | undefined
}

/** updateLagoonUserPassword. 400 where the old one is another. */
export function changePassword(world: World, id: number, change: PasswordChange): void {
  const user = userOf(world, id)
  if (!change.oldPassword) throw missingField('oldPassword')
  if (!secretMatches(change.oldPassword, user.passwordHash)) {
    throw badRequest('oldPassword', 'is not the current one', '現在のパスワードと一致しません')
  }
  changeUser(world, id, {
    passwordHash: hashSecret(goodPassword('newPassword', change.newPassword)),
  })
}

/** updateLagoonUserPermission: the plan must have room for the role, and one stays who can edit. */
export function changeRole(world: World, id: number, role: LagoonRole | undefined): void {
  const user = userOf(world, id)
  if (!role) throw missingField('role')
  if (role === user.role) return
  requireAnotherEditor(world, user)
  requireRoom(world, role)
  changeUser(world, id, { role })
}

/** How long ago, as the server of the dashboards writes it. */
function ageText(ms: number): string {
  if (ms < minuteMs) return '< 1m'
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)}m`
  return ms < dayMs ? `${Math.floor(ms / hourMs)}h` : `${Math.floor(ms / dayMs)}d`
}

/** A user as the API returns it; who was never there has no time. */
export function presentUser(user: StoredUser, now: number): LagoonUser {
  const { lagoonUserId: id, email, role, lastSeenTime: seen } = user
  if (seen === null) return { id, email, role }
  const lastSeenAt = new Date(seen).toISOString()
  return { id, email, role, lastSeenAt, lastSeenAtAge: ageText(Math.max(0, now - seen)) }
}

function userOf(world: World, id: number): StoredUser {
  const found = usersOf(world).find(({ lagoonUserId }) => lagoonUserId === id)
  if (found) return found
  throw badRequest('lagoon_user_id', 'no such Lagoon user', 'Lagoon ユーザーが見つかりません')
}

/** The address is another Lagoon user's, of whatever operator: a code of the platform's own. */
function isTakenAlready(): SoracomError {
  return new SoracomError(400, 'AUM0078', {
    en: 'userEmail: there is a Lagoon user with this email address already',
    ja: 'userEmail: SORACOM Lagoon のユーザーはすでに存在しています',
  })
}

function goodEmail(world: World, email: string | undefined, except?: number): string {
  const address = email?.trim()
  if (!address) throw missingField('userEmail')
  if (!isEmailAddress(address)) throw malformedEmail('userEmail')
  if (isTaken(world, address, except)) throw isTakenAlready()
  return address
}

function goodPassword(field: string, password: string | undefined): string {
  if (!password) throw missingField(field)
  if (password.length >= leastPassword) return password
  throw badRequest(
    field,
    `must have at least ${leastPassword} characters`,
    `${leastPassword} 文字以上で入力してください`,
  )
}

function requireRoom(world: World, role: LagoonRole): void {
  const lagoon = findLagoon(world)
  if (!lagoon) return
  const limits = limitsOf(lagoon.plan, lagoon)
  if (hasRoom(role, usersOf(world), limits)) return
  const most = limits[countedAs[role]]
  throw refused(
    'SEM0223',
    `role: the plan has room for ${most} of this role`,
    `role: このロールのユーザーは ${most} 人までです`,
  )
}

function requireAnotherEditor(world: World, user: StoredUser): void {
  if (!isLastEditor(user, usersOf(world))) return
  throw refused(
    'SEM0224',
    'This is the only user who can edit dashboards',
    'ダッシュボードを編集できる唯一のユーザーです',
  )
}
