import { t } from '@lingui/core/macro'
import { getUserPermission, useGetUserPermission } from '../../api/generated/client/user/user.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { PermissionForm } from '../../components/permission/PermissionForm.tsx'
import { revokeTokens } from './-actions.tsx'
import { samUser } from './-resource.tsx'

/** What a SAM user may do by its own permission, beside its roles and the default permissions. */
export function OwnPermission({ userName }: { readonly userName: string }) {
  const path = samUser.path({ userName })
  const { operator_id } = path
  const permitted = usePermissions().may(op.updateUserPermission, path)
  const { data, error, refetch } = useGetUserPermission(operator_id, userName)
  return (
    <Section title={t`Own permission`}>
      {data ? (
        <PermissionForm
          label={t`Permission of the user ${userName}`}
          stored={data.data.permission ?? ''}
          refused={permitted.allowed ? undefined : permitted.reason}
          read={async () => (await getUserPermission(operator_id, userName)).data.permission ?? ''}
          save={(permission) =>
            send(op.updateUserPermission, { path, body: { permission } }, { settled: true })
          }
          follows={t`It takes effect when the user signs in next. Revoke the tokens to end what goes on with the old rights.`}
          next={<ActionButton action={revokeTokens} resources={[{ userName }]} />}
        />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} />
      )}
    </Section>
  )
}
