import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useListRoleAttachedUsers } from '../../../api/generated/client/role/role.ts'
import { useListUsers } from '../../../api/generated/client/user/user.ts'
import type { UserDetailResponse } from '../../../api/generated/models/userDetailResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { AttachRow, DetachButton } from './attach.tsx'
import { listOf } from './list-of.ts'

const columnsOf = (roleId: string): readonly StaticColumn<UserDetailResponse>[] => [
  {
    header: t`User`,
    cell: ({ userName }) => (
      <Link to="/users/$userName" params={{ userName }}>
        <bdi>{userName}</bdi>
      </Link>
    ),
  },
  { header: t`Description`, cell: ({ description }) => <bdi>{description}</bdi> },
  {
    header: t`Action`,
    cell: ({ userName }) => <DetachButton userName={userName} roleId={roleId} />,
  },
]

/** The users that have a role, with what attaches it to others and detaches it. */
export function AttachedUsers({ roleId }: { readonly roleId: string }) {
  const { operator_id } = ownOperator()
  const { may } = usePermissions()
  const permitted = may(op.listRoleAttachedUsers, { role_id: roleId })
  const { data, error, refetch } = useListRoleAttachedUsers(operator_id, roleId, {
    query: { enabled: permitted.allowed },
  })
  const mayList = may(op.listUsers).allowed
  const everybody = useListUsers(operator_id, { query: { enabled: mayList } }).data?.data
  if (!permitted.allowed) return <Quiet>{permitted.reason}</Quiet>
  if (!data) return <PanelState error={error} height={80} onRetry={() => void refetch()} />
  const users = listOf(data.data)
  const attached = new Set(users.map(({ userName }) => userName))
  const others = listOf(everybody).filter(({ userName }) => !attached.has(userName))
  return (
    <div data-attachments>
      {users.length === 0 ? (
        <Quiet>{t`No user has this role.`}</Quiet>
      ) : (
        <StaticTable
          label={t`Users that have this role`}
          rows={users}
          rowKey={({ userName }) => userName}
          columns={columnsOf(roleId)}
        />
      )}
      <AttachRow
        label={t`Attach to a user`}
        placeholder={t`User name`}
        choices={others.map(({ userName }) => ({ value: userName, label: userName }))}
        known={mayList}
        roleIdOf={() => roleId}
        userNameOf={(value) => value}
      />
    </div>
  )
}
