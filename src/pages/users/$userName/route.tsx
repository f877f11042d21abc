import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetUserSuspense } from '../../../api/generated/client/user/user.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { ensureOne } from '../../../api/reading.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { AuditLink } from '../../audit/-AuditLink.tsx'
import { userActions } from '../-actions.tsx'
import { samUser } from '../-resource.tsx'
import { useWithMfa } from '../-useMfa.ts'

export const Route = createFileRoute('/users/$userName')({
  ...titled(t`SAM user`),
  loader: ({ context, params }) => ensureOne(context.queryClient, samUser, params.userName),
  errorComponent: (failure) => <ResourceFailure resource={samUser} {...failure} />,
  component: UserPage,
})

function UserPage() {
  const { userName } = Route.useParams()
  const { data } = useGetUserSuspense(ownOperator().operator_id, userName).data
  // An answer may leave the name out; the address has it.
  const [item = { userName }] = useWithMfa([{ ...data, userName }])
  const params = { userName }
  return (
    <ResourcePage
      resource={samUser}
      item={item}
      actions={userActions}
      buttons={{ plain: ['check', 'revoke-tokens'] }}
      tabs={[
        { label: t`Overview`, link: { to: '/users/$userName', params }, exact: true },
        { label: t`Permissions`, link: { to: '/users/$userName/permissions', params } },
        { label: t`Trust policy`, link: { to: '/users/$userName/trust', params } },
      ]}
      more={<AuditLink search={{ user: [userName], last: '7d' }}>{t`Calls made`}</AuditLink>}
      rail={<Facts rail facts={samUser.facts} item={item} title={t`SAM user`} />}
    >
      <Outlet />
    </ResourcePage>
  )
}
