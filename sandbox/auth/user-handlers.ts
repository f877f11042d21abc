import { authKeysOf, defaultPermissions, findUser, samUsers, type User } from './users.ts'
import { notFound } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { rolesOf } from '../role/roles.ts'
import type { Moment } from '../traits.ts'
import { mfaStatus } from './mfa.ts'
import { presentUser } from './present.ts'

type UserOperation = 'getUser' | 'getUserPermission' | 'getUserMFAStatus'

/** The SAM user the path names. Throws 404. */
export function named(call: Pick<OperatorCall<UserOperation>, 'world' | 'caller' | 'path'>): User {
  const userName = call.path.user_name
  const user = userName ? findUser(call.world.db, call.caller.operatorId, userName) : undefined
  if (!user) throw notFound('User', userName)
  return user
}

/** A user as the API returns it, with what belongs to it. */
export function present({ world: { db }, now }: Moment, user: User) {
  return presentUser(
    user,
    authKeysOf(db, user.operatorId, user.userName),
    rolesOf(db, user.operatorId, user.userName, now),
  )
}

export const userHandlers = {
  listUsers: (call) =>
    samUsers(call.world.db, call.caller.operatorId).map((user) => present(call, user)),
  getUser: (call) => present(call, named(call)),
  getUserPermission: (call) => ({ permission: named(call).permission }),
  getUserMFAStatus: (call) => ({ status: mfaStatus(call.world.db, named(call)) }),
  getDefaultPermissions: ({ world, caller }) => {
    const permission = defaultPermissions(world.db, caller.operatorId)
    return permission === undefined ? {} : { defaultPermissions: permission }
  },
} satisfies Pick<Handlers, UserOperation | 'listUsers' | 'getDefaultPermissions'>
