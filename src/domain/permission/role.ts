/** Roles that an operator can have of its own, unless Soracom raises it. */
export const mostRoles = 20

/** Characters that a role's ID may have. */
export const longestRoleId = 50

/** What keeps a text from being the ID of a new role. */
export type RoleIdProblem = 'empty' | 'long' | 'characters'

/** Whether a text can be the ID of a new role: 1 to 50 of letters, digits, `-` and `_`. */
export function roleIdProblem(id: string): RoleIdProblem | undefined {
  if (id === '') return 'empty'
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return 'characters'
  return id.length > longestRoleId ? 'long' : undefined
}

const srn = /^srn:soracom:[^:]*:[^:]*:Role:(.+)$/

/** The name of a role that Soracom maintains, out of its ID (an SRN); undefined for an operator's. */
export function managedRoleName(roleId: string): string | undefined {
  return srn.exec(roleId)?.[1]
}

/** Why something cannot be done to a role now. */
export type RoleRule = 'managed' | 'attached'

/** Whether a role can be deleted: only the operator's own, and none that users have. */
export function roleRule(roleId: string, users: number): RoleRule | undefined {
  if (managedRoleName(roleId) !== undefined) return 'managed'
  return users > 0 ? 'attached' : undefined
}
