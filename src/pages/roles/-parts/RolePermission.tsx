import { t } from '@lingui/core/macro'
import { getRole } from '../../../api/generated/client/role/role.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { PermissionEditor } from '../../../components/permission/PermissionEditor.tsx'
import { PermissionForm } from '../../../components/permission/PermissionForm.tsx'
import { inLines } from '../../../domain/permission/statements.ts'
import { isManaged, role as kind, roleNameOf, type Role } from '../-resource.tsx'

/** The permission of a role: to edit where it is the operator's, to look at where it is Soracom's. */
export function RolePermission({ role }: { readonly role: Role }) {
  const path = kind.path(role)
  const permitted = usePermissions().may(op.updateRole, path)
  const name = roleNameOf(role)
  const label = t`Permission of the role ${name}`
  const { permission = '', description = '' } = role
  if (isManaged(role)) {
    return <PermissionEditor label={label} value={inLines(permission)} onChange={ignore} readOnly />
  }
  return (
    <PermissionForm
      label={label}
      stored={permission}
      refused={permitted.allowed ? undefined : permitted.reason}
      read={async () =>
        (await getRole(ownOperator().operator_id, path.role_id)).data.permission ?? ''
      }
      save={(text) =>
        send(op.updateRole, { path, body: { permission: text, description } }, { settled: true })
      }
      follows={t`It concerns every user that has this role, and takes effect for each at the next sign-in.`}
    />
  )
}

/** What cannot be changed tells of no change. */
const ignore = () => undefined
