import type { Signatures } from '../../src/api/generated/contract.ts'
import { managedRoleName } from '../../src/domain/permission/role.ts'
import { toSeconds } from '../../src/domain/time.ts'
import type { Role } from '../role/roles.ts'
import type { AuthKey, User } from './users.ts'
import type { Operator } from '../worlds.ts'

/** The API's body of an operator; its dates are ISO 8601 text in UTC. */
export function presentOperator(operator: Operator): Signatures['getOperator']['data'] {
  return {
    operatorId: operator.operatorId,
    rootOperatorId: operator.operatorId,
    email: operator.email,
    description: operator.description,
    createDate: new Date(operator.createdTime).toISOString(),
    updateDate: new Date(operator.updatedTime).toISOString(),
  }
}

/** The API's body of a SAM user, with what belongs to it; times in UNIX seconds. */
export function presentUser(
  user: User,
  authKeys: readonly AuthKey[],
  roles: readonly Role[],
): Signatures['getUser']['data'] {
  return {
    userName: user.userName,
    description: user.description,
    permission: user.permission,
    hasPassword: user.passwordHash !== null,
    authKeyList: authKeys.map(presentAuthKey),
    roleList: roles.map((role) => presentRole(role)),
    createDateTime: toSeconds(user.createdTime),
    updateDateTime: toSeconds(user.updatedTime),
  }
}

/** The API's body of an AuthKey, which has no secret; times in UNIX seconds. */
export function presentAuthKey(key: AuthKey): Signatures['getUserAuthKey']['data'] {
  return {
    authKeyId: key.authKeyId,
    createDateTime: toSeconds(key.createdTime),
    ...(key.lastUsedTime === null ? {} : { lastUsedDateTime: toSeconds(key.lastUsedTime) }),
  }
}

/** The API's body of a role in a list of roles; times in UNIX seconds. */
export function presentRole(role: Role) {
  const managed = managedRoleName(role.roleId)
  const owner: 'operator' | 'soracom' = managed === undefined ? 'operator' : 'soracom'
  return {
    roleId: role.roleId,
    roleName: managed ?? role.roleId,
    description: role.description,
    owner,
    createDateTime: toSeconds(role.createdTime),
    updateDateTime: toSeconds(role.updatedTime),
  }
}

/** The same with its permission document, as one role is answered. */
export function presentWholeRole(role: Role) {
  return { ...presentRole(role), permission: role.permission }
}
