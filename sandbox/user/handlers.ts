import { confirmMfa, enableMfa, revokeMfa } from '../auth/mfa.ts'
import { requirePermission } from '../auth/permission-text.ts'
import { presentAuthKey } from '../auth/present.ts'
import { revokeTokensOf } from '../auth/tokens.ts'
import { named } from '../auth/user-handlers.ts'
import { authKeysOf, changeUser, findUser, removeUser, rootUser } from '../auth/users.ts'
import { badRequest } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { authKeyOf, deleteAuthKey, generateAuthKey } from './auth-keys.ts'
import { changePassword, createPassword, createUser, deletePassword } from './users.ts'

export const samUserHandlers = {
  createUser: ({ world, caller, path, body, now }) =>
    createUser(
      world.db,
      { operatorId: caller.operatorId, userName: path.user_name ?? '' },
      body.description ?? '',
      now,
    ),
  updateUser: (call) => {
    const user = named(call)
    const { description = user.description } = call.body
    changeUser(call.world.db, user, { description, updatedTime: call.now })
  },
  deleteUser: (call) => removeUser(call.world.db, named(call)),

  hasUserPassword: (call) => ({ hasPassword: named(call).passwordHash !== null }),
  createUserPassword: (call) => createPassword(call.world.db, named(call), call.body.password),
  updateUserPassword: (call) => changePassword(call.world.db, named(call), call.body),
  deleteUserPassword: (call) => deletePassword(call.world.db, named(call)),

  listUserAuthKeys: (call) => {
    const { operatorId, userName } = named(call)
    return authKeysOf(call.world.db, operatorId, userName).map(presentAuthKey)
  },
  generateUserAuthKey: (call) => generateAuthKey(call.world.db, named(call), call.now),
  getUserAuthKey: (call) =>
    presentAuthKey(authKeyOf(call.world.db, named(call), call.path.auth_key_id ?? '')),
  deleteUserAuthKey: (call) =>
    deleteAuthKey(call.world.db, named(call), call.path.auth_key_id ?? ''),

  enableUserMFA: (call) => ({ totpUri: enableMfa(call.world.db, named(call)) }),
  verifyUserMFA: (call) =>
    confirmMfa(call.world.db, named(call), call.body.mfaOTPCode, call.worlds.wall()),
  revokeUserMFA: (call) => revokeMfa(call.world.db, named(call)),

  updateUserPermission: (call) => {
    const permission = requirePermission('permission', call.body.permission)
    changeUser(call.world.db, named(call), { permission, updatedTime: call.now })
  },
  deleteUserPermission: (call) =>
    changeUser(call.world.db, named(call), { permission: '', updatedTime: call.now }),

  revokeUserAuthTokens: ({ world: { db }, caller: { operatorId }, path }) => {
    const userName = path.user_name ?? ''
    if (userName === rootUser || !findUser(db, operatorId, userName)) {
      throw badRequest('user_name', 'no such SAM user', 'SAM ユーザーが見つかりません')
    }
    revokeTokensOf(db, operatorId, userName)
  },
} satisfies Partial<Handlers>
