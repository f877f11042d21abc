import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getListRolesQueryOptions } from '../../../api/generated/client/role/role.ts'
import { getListUsersQueryOptions } from '../../../api/generated/client/user/user.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import type { CheckSearch } from './search.ts'

const draft = 'draft'

interface SubjectSelectProps {
  readonly search: CheckSearch
  readonly onChange: (subject: Pick<CheckSearch, 'user' | 'role' | 'draft'>) => void
}

/** Whose rights are looked at: a user's, a role's, or those of a draft. */
export function SubjectSelect({ search, onChange }: SubjectSelectProps) {
  const session = useSession()
  const operatorId = session?.operatorId ?? ''
  const { may } = usePermissions()
  const allowed = (operation: typeof op.listUsers | typeof op.listRoles) => ({
    query: { enabled: may(operation).allowed },
  })
  const users = useQuery(getListUsersQueryOptions(operatorId, allowed(op.listUsers)))
  const roles = useQuery(getListRolesQueryOptions(operatorId, undefined, allowed(op.listRoles)))
  const named = [session?.userName, search.user].filter((name) => name !== undefined)
  const userNames = [...(users.data?.data ?? []).map(({ userName }) => userName ?? ''), ...named]
  const roleIds = [
    ...(roles.data?.data ?? []).map(({ roleId }) => roleId ?? ''),
    ...(search.role === undefined ? [] : [search.role]),
  ]
  const items = (kind: 'user' | 'role', names: readonly string[]) =>
    [...new Set(names)].filter(Boolean).map((name) => ({ value: `${kind}:${name}`, label: name }))
  const current = search.draft
    ? draft
    : search.role === undefined
      ? `user:${search.user ?? session?.userName ?? ''}`
      : `role:${search.role}`
  return (
    <Select
      label={t`Rights of`}
      placeholder={t`Choose a user or a role`}
      searchable
      allowDeselect={false}
      limit={100}
      nothingFoundMessage={t`Nobody is called so.`}
      data={[
        { group: t`Users`, items: items('user', userNames) },
        { group: t`Roles`, items: items('role', roleIds) },
        { group: t`Not saved`, items: [{ value: draft, label: t`A draft` }] },
      ]}
      value={current}
      onChange={(value) => {
        if (value === null) return
        const name = value.slice(value.indexOf(':') + 1)
        onChange({
          user: value.startsWith('user:') ? name : undefined,
          role: value.startsWith('role:') ? name : undefined,
          draft: value === draft || undefined,
        })
      }}
    />
  )
}
