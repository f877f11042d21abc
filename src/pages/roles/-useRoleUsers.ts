import { useListUsers } from '../../api/generated/client/user/user.ts'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { usePermissions } from '../../api/permissions.ts'
import type { Role } from './-resource.tsx'

/**
 * Roles with the number of users that have each, which one read of all users tells (listUsers);
 * as they are where that is not known.
 */
export function useWithUsers(roles: readonly Role[]): readonly Role[] {
  const { may } = usePermissions()
  const { data } = useListUsers(ownOperator().operator_id, {
    query: { enabled: may(op.listUsers).allowed },
  })
  if (!Array.isArray(data?.data)) return roles
  const counts = new Map<string, number>()
  for (const user of data.data) {
    for (const { roleId } of user.roleList ?? []) counts.set(roleId, (counts.get(roleId) ?? 0) + 1)
  }
  return roles.map((role) => Object.assign({}, role, { users: counts.get(role.roleId ?? '') ?? 0 }))
}
