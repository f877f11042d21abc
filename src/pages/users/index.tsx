import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { useRowSource } from '../../components/resource/useRowSource.ts'
import { userActions } from './-actions.tsx'
import { samUser } from './-resource.tsx'
import { useWithMfa } from './-useMfa.ts'

export const Route = createFileRoute('/users/')({
  ...listRoute(t`Users`),
  loader: ({ context }) => prefetchRows(context.queryClient, samUser.rows),
  component: Users,
})

function Users() {
  const source = useRowSource(samUser.rows)
  const rows = useWithMfa(source.rows)
  return (
    <ResourceList
      resource={samUser}
      source={{ ...source, rows }}
      actions={userActions}
      create={{ operation: op.createUser, label: t`Create a user`, to: '/users/new' }}
      empty={{
        title: t`There is no SAM user yet`,
        text: t`A SAM user signs in to this account with rights of its own, narrower than those of the root user: one for each person and for each program.`,
      }}
    />
  )
}
