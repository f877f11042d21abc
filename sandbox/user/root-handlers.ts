import { confirmMfa, enableMfa, makeBackupCodes, revokeMfa } from '../auth/mfa.ts'
import { secretMatches } from '../auth/password.ts'
import { presentAuthKey } from '../auth/present.ts'
import { revokeTokensOf } from '../auth/tokens.ts'
import { authKeysOf, findUser, rootUser, type User } from '../auth/users.ts'
import { badRequest, notFound } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { deleteAuthKey, generateAuthKey } from './auth-keys.ts'
import { changePassword } from './users.ts'

/** The root user of whoever calls. */
function root({ world, caller }: Pick<OperatorCall<'enableMFA'>, 'world' | 'caller'>): User {
  const user = findUser(world.db, caller.operatorId, rootUser)
  if (!user) throw notFound('Operator', caller.operatorId)
  return user
}

/** The security of the root user. */
export const rootHandlers = {
  updateOperatorPassword: (call) => changePassword(call.world.db, root(call), call.body),

  listOperatorAuthKeys: ({ world, caller }) =>
    authKeysOf(world.db, caller.operatorId, rootUser).map(presentAuthKey),
  generateOperatorAuthKey: (call) => generateAuthKey(call.world.db, root(call), call.now),
  deleteOperatorAuthKey: (call) =>
    deleteAuthKey(call.world.db, root(call), call.path.auth_key_id ?? ''),

  enableMFA: (call) => ({ totpUri: enableMfa(call.world.db, root(call)) }),
  verifyMFA: (call) => {
    const user = root(call)
    confirmMfa(call.world.db, user, call.body.mfaOTPCode, call.worlds.wall())
    return { backupCodes: makeBackupCodes(call.world.db, user) }
  },
  revokeMFA: (call) => {
    const user = root(call)
    if (!secretMatches(call.body.password ?? '', user.passwordHash)) {
      throw badRequest('password', 'is wrong', 'パスワードが正しくありません')
    }
    revokeMfa(call.world.db, user)
  },

  revokeOperatorAuthTokens: ({ world, caller }) =>
    revokeTokensOf(world.db, caller.operatorId, rootUser),
} satisfies Partial<Handlers>
