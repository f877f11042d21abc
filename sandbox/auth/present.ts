import type { Signatures } from '../../src/api/generated/contract.ts'
import type { AuthKey, Role, User } from './users.ts'
import type { Operator } from '../worlds.ts'

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000)

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
    roleList: roles.map(presentRole),
    createDateTime: seconds(user.createdTime),
    updateDateTime: seconds(user.updatedTime),
  }
}

/** The API's body of an AuthKey, which has no secret; times in UNIX seconds. */
export function presentAuthKey(key: AuthKey): Signatures['getUserAuthKey']['data'] {
  return {
    authKeyId: key.authKeyId,
    createDateTime: seconds(key.createdTime),
    ...(key.lastUsedTime === null ? {} : { lastUsedDateTime: seconds(key.lastUsedTime) }),
  }
}

/** The API's body of a role in a list of roles; times in UNIX seconds. */
export function presentRole(role: Role) {
  return {
    roleId: role.roleId,
    description: role.description,
    owner: 'operator' as const,
    createDateTime: seconds(role.createdTime),
    updateDateTime: seconds(role.updatedTime),
  }
}
