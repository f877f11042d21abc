import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { ensureOne } from '../../../api/reading.ts'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { customTags } from '../../../domain/tags.ts'
import { AuditLink } from '../../audit/-AuditLink.tsx'
import { groupActions } from '../-actions.tsx'
import { group } from '../-resource.tsx'

export const Route = createFileRoute('/groups/$groupId')({
  ...titled(t`Group`),
  loader: ({ context, params }) => ensureOne(context.queryClient, group, params.groupId),
  errorComponent: (failure) => <ResourceFailure resource={group} {...failure} />,
  component: GroupPage,
})

function GroupPage() {
  const { groupId } = Route.useParams()
  const { data: item } = useGetGroupSuspense(groupId).data
  const params = { groupId }
  return (
    <ResourcePage
      resource={group}
      item={item}
      actions={groupActions}
      buttons={{ plain: ['delete'] }}
      more={
        <AuditLink search={{ path: [groupId], effect: ['change'], last: '31d' }}>
          {t`Who changed it`}
        </AuditLink>
      }
      tabs={[
        { label: t`Overview`, link: { to: '/groups/$groupId', params }, exact: true },
        { label: t`Configuration`, link: { to: '/groups/$groupId/configuration', params } },
        { label: t`SIMs`, link: { to: '/groups/$groupId/sims', params } },
        {
          label: t`Tags`,
          link: { to: '/groups/$groupId/tags', params },
          count: customTags(item.tags).length,
        },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
