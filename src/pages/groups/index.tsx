import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { groupActions } from './-actions.tsx'
import { group } from './-resource.tsx'

export const Route = createFileRoute('/groups/')({
  ...listRoute(t`Groups`),
  loader: ({ context }) => prefetchRows(context.queryClient, group.rows),
  component: Groups,
})

function Groups() {
  return (
    <ResourceList
      resource={group}
      actions={groupActions}
      create={{ operation: op.createGroup, label: t`Create a group`, to: '/groups/new' }}
      empty={{
        title: t`There is no group yet`,
        text: t`A group gives its SIMs shared settings: network, data services, metadata.`,
      }}
    />
  )
}
