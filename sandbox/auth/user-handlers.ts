import { authKeysOf, defaultPermissions, findUser, rolesOf, samUsers, type User } from './users.ts'
import { notFound } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { mfaStatus } from './mfa.ts'
import { presentRole, presentUser } from './present.ts'

type UserOperation = 'getUser' | 'getUserPermission' | 'getUserMFAStatus' | 'listUserRoles'

/** The SAM user the path names. Throws 404. */
export function named(call: Pick<OperatorCall<UserOperation>, 'world' | 'caller' | 'path'>): User {
  const userName = call.path.user_name
  const user = userName ? findUser(call.world.db, call.caller.operatorId, userName) : undefined
  if (!user) throw notFound('User', userName)
  return user
}

function present({ db }: OperatorCall<UserOperation>['world'], user: User) {
  return presentUser(
    user,
    authKeysOf(db, user.operatorId, user.userName),
    rolesOf(db, user.operatorId, user.userName),
  )
}

export const userHandlers = {
  listUsers: ({ world, caller }) =>
    samUsers(world.db, caller.operatorId).map((user) => present(world, user)),
  getUser: (call) => present(call.world, named(call)),
  getUserPermission: (call) => ({ permission: named(call).permission }),
  getUserMFAStatus: (call) => ({ status: mfaStatus(call.world.db, named(call)) }),
  getDefaultPermissions: ({ world, caller }) => {
    const permission = defaultPermissions(world.db, caller.operatorId)
    return permission === undefined ? {} : { defaultPermissions: permission }
  },
  listUserRoles: (call) => {
    const user = named(call)
    return rolesOf(call.world.db, user.operatorId, user.userName).map(presentRole)
  },
} satisfies Pick<Handlers, UserOperation | 'listUsers' | 'getDefaultPermissions'>
