import { useQueries } from '@tanstack/react-query'
import { getGetUserMFAStatusQueryOptions } from '../../api/generated/client/user/user.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { samUser, type SamUser } from './-resource.tsx'

/** As many are asked about: the API tells it of one user at a time. */
const mostAsked = 100

/** The users with how far their multi-factor authentication has come, as far as that may be known. */
export function useWithMfa(users: readonly SamUser[]): readonly SamUser[] {
  const { may } = usePermissions()
  const asked = users
    .slice(0, mostAsked)
    .filter((user) => user.userName && may(op.getUserMFAStatus, samUser.path(user)).allowed)
  const statuses = useQueries({
    queries: asked.map((user) => {
      const { operator_id, user_name } = samUser.path(user)
      return getGetUserMFAStatusQueryOptions(operator_id, user_name)
    }),
    combine: (answers) => answers.map(({ data }) => data?.data.status),
  })
  const known = new Map(asked.map(({ userName }, at) => [userName, statuses[at]]))
  return users.map((user) => ({ ...user, mfa: known.get(user.userName) }))
}
