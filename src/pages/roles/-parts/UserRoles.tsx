import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useListRoles, useListUserRoles } from '../../../api/generated/client/role/role.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { role as kind, roleNameOf, type Role } from '../-resource.tsx'
import { AttachRow, DetachButton } from './attach.tsx'
import { listOf } from './list-of.ts'

const columnsOf = (userName: string): readonly StaticColumn<Role>[] => [
  {
    header: t`Role`,
    cell: (one) => (
      <Link {...kind.page?.(one)}>
        <bdi>{roleNameOf(one)}</bdi>
      </Link>
    ),
  },
  { header: t`Description`, cell: ({ description }) => <bdi>{description}</bdi> },
  {
    header: t`Action`,
    cell: (one) => (
      <DetachButton userName={userName} roleId={kind.key(one)} named={roleNameOf(one)} />
    ),
  },
]

/** The roles that a SAM user has, with what attaches others and detaches them. */
export function UserRoles({ userName }: { readonly userName: string }) {
  const { operator_id } = ownOperator()
  const { may } = usePermissions()
  const permitted = may(op.listUserRoles, { user_name: userName })
  const { data, error, refetch } = useListUserRoles(operator_id, userName, {
    query: { enabled: permitted.allowed },
  })
  const mayList = may(op.listRoles).allowed
  const all = useListRoles(operator_id, { owner: 'all' }, { query: { enabled: mayList } })
  if (!permitted.allowed) return <Quiet>{permitted.reason}</Quiet>
  if (!data) return <PanelState error={error} height={80} onRetry={() => void refetch()} />
  const roles = listOf(data.data)
  const attached = new Set(roles.map(kind.key))
  const others = listOf(all.data?.data).filter((one) => !attached.has(kind.key(one)))
  return (
    <div data-attachments>
      {roles.length === 0 ? (
        <Quiet>{t`This user has no role.`}</Quiet>
      ) : (
        <StaticTable
          label={t`Roles of this user`}
          rows={roles}
          rowKey={kind.key}
          columns={columnsOf(userName)}
        />
      )}
      <AttachRow
        label={t`Attach a role`}
        placeholder={t`Role`}
        choices={others.map((one) => ({ value: kind.key(one), label: roleNameOf(one) }))}
        known={mayList}
        roleIdOf={(value) => value}
        userNameOf={() => userName}
      />
    </div>
  )
}
