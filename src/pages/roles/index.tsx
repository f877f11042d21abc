import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { useRowSource } from '../../components/resource/useRowSource.ts'
import { roleActions } from './-actions.ts'
import { role } from './-resource.tsx'
import { useWithUsers } from './-useRoleUsers.ts'

export const Route = createFileRoute('/roles/')({
  ...listRoute(t`Roles`),
  loader: ({ context }) => prefetchRows(context.queryClient, role.rows),
  component: Roles,
})

function Roles() {
  const source = useRowSource(role.rows)
  const rows = useWithUsers(source.rows)
  return (
    <ResourceList
      resource={role}
      source={{ ...source, rows }}
      actions={roleActions}
      create={{ operation: op.createRole, label: t`Create a role`, to: '/roles/new' }}
      empty={{
        title: t`There is no role yet`,
        text: t`A role is a permission that several SAM users have: changed once, it holds for all of them.`,
      }}
    />
  )
}
