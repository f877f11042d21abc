import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import {
  getDefaultPermissions,
  getGetDefaultPermissionsQueryOptions,
  useGetDefaultPermissionsSuspense,
} from '../../api/generated/client/user/user.ts'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { Note } from '../../components/action/Note.tsx'
import { PaletteActions } from '../../components/action/PaletteActions.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { ListPage } from '../../components/list/ListPage.tsx'
import { PermissionForm } from '../../components/permission/PermissionForm.tsx'
import { titled } from '../../components/resource/routes.ts'
import { defaultActions } from './-default.ts'

export const Route = createFileRoute('/permissions/default')({
  ...titled(t`Default permissions`),
  loader: ({ context }) =>
    context.queryClient.ensureQueryData(
      getGetDefaultPermissionsQueryOptions(ownOperator().operator_id),
    ),
  component: DefaultPermissionsPage,
})

function DefaultPermissionsPage() {
  const { data } = useGetDefaultPermissionsSuspense(ownOperator().operator_id).data
  const permitted = usePermissions().may(op.updateDefaultPermissions)
  const permissions = data.defaultPermissions ?? ''
  const item = { permissions }
  return (
    <ActionProvider actions={defaultActions} find={() => item}>
      <PaletteActions resources={[item]} />
      <ListPage
        title={t`Default permissions`}
        actions={
          permissions !== '' &&
          defaultActions.map((action) => (
            <ActionButton key={action.id} action={action} resources={[item]} />
          ))
        }
      >
        <PageBody>
          <Note tone="warning" title={t`They apply to every SAM user`}>
            <p>{t`What is allowed here, every SAM user may do; what is denied here, none may, whatever else allows it. The root user is not concerned.`}</p>
          </Note>
          <PermissionForm
            label={t`Default permissions`}
            stored={permissions}
            refused={permitted.allowed ? undefined : permitted.reason}
            read={readNow}
            save={(text) =>
              send(
                op.updateDefaultPermissions,
                { path: ownOperator(), body: { permissions: text } },
                { settled: true },
              )
            }
            follows={t`It concerns every SAM user. The change is accepted at once and made shortly afterwards; it takes effect for each user at the next sign-in.`}
          />
        </PageBody>
      </ListPage>
    </ActionProvider>
  )
}

async function readNow(): Promise<string> {
  const { data } = await getDefaultPermissions(ownOperator().operator_id)
  return data.defaultPermissions ?? ''
}
