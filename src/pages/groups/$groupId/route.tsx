import { createFileRoute, Outlet, useNavigate } from '@tanstack/react-router'
import {
  getGetGroupQueryOptions,
  useGetGroupSuspense,
} from '../../../api/generated/client/group/group.ts'
import type { Group } from '../../../api/generated/models/group.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import type { AnyAction } from '../../../components/action/action.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { TabsNav } from '../../../components/detail/TabsNav.tsx'
import { usePageTitle } from '../../../components/shell/title.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { customTags } from '../../../domain/tags.ts'
import { deleteGroup, groupActions, renameGroup } from '../-actions.tsx'
import classes from './-group.module.css'
import { GroupError } from './-GroupError.tsx'

export const Route = createFileRoute('/groups/$groupId')({
  head: () => ({ meta: [{ title: 'Group' }] }),
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(getGetGroupQueryOptions(params.groupId)),
  errorComponent: GroupError,
  component: GroupPage,
})

function GroupPage() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const navigate = useNavigate()
  usePageTitle(groupName(group))

  const afterAction = (action: AnyAction<Group>) => {
    // Back must not lead to a page that is gone.
    if (action === deleteGroup) void navigate({ to: '/groups', replace: true })
  }

  return (
    <ActionProvider
      actions={groupActions}
      find={(key) => (key === groupId ? group : null)}
      onDone={afterAction}
    >
      <PaletteActions resources={[group]} />
      <div className={classes.page}>
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
            {
              label: 'Overview',
              link: { to: '/groups/$groupId', params: { groupId } },
              exact: true,
            },
            {
              label: 'Configuration',
              link: { to: '/groups/$groupId/configuration', params: { groupId } },
            },
            { label: 'SIMs', link: { to: '/groups/$groupId/sims', params: { groupId } } },
            {
              label: 'Tags',
              link: { to: '/groups/$groupId/tags', params: { groupId } },
              count: customTags(group.tags).length,
            },
          ]}
        />
        <Outlet />
      </div>
    </ActionProvider>
  )
}
