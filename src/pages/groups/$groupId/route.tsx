import { createFileRoute, Outlet, useNavigate } from '@tanstack/react-router'
import {
  getGetGroupQueryOptions,
  useGetGroupSuspense,
  getGroup as fetchGroup,
} from '../../../api/generated/client/group/group.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { TabsNav } from '../../../components/detail/TabsNav.tsx'
import { usePageTitle } from '../../../components/shell/title.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { deleteGroup, groupActions, renameGroup } from '../-actions.tsx'

export const Route = createFileRoute('/groups/$groupId')({
  head: () => ({ meta: [{ title: 'Group' }] }),
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(getGetGroupQueryOptions(params.groupId)),
  component: GroupPage,
})

function GroupPage() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const navigate = useNavigate()
  usePageTitle(groupName(group))

  // A rename leaves the group where it is; after a delete there is no page to be on.
  const afterAction = () => {
    void fetchGroup(groupId).catch(() => navigate({ to: '/groups', replace: true }))
  }

  return (
    <ActionProvider actions={groupActions} find={() => group} onDone={afterAction}>
      <DetailHeader
        trail={[{ label: 'Groups', link: { to: '/groups' } }]}
        title={groupName(group)}
        identifier={{ value: groupId, what: 'Group ID' }}
        actions={
          <>
            <ActionButton action={renameGroup} resources={[group]} />
            <ActionButton action={deleteGroup} resources={[group]} />
          </>
        }
      />
      <TabsNav
        label="Group"
        tabs={[
          { label: 'Overview', link: { to: '/groups/$groupId', params: { groupId } }, exact: true },
          { label: 'SIMs', link: { to: '/groups/$groupId/sims', params: { groupId } } },
          { label: 'Tags', link: { to: '/groups/$groupId/tags', params: { groupId } } },
        ]}
      />
      <PageBody wide>
        <Outlet />
      </PageBody>
    </ActionProvider>
  )
}
