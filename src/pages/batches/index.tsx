import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { batchGroupActions } from './-actions.ts'
import { batchGroup } from './-resource.tsx'

export const Route = createFileRoute('/batches/')({
  ...listRoute(t`Batches`),
  loader: ({ context }) => prefetchRows(context.queryClient, batchGroup.rows),
  component: BatchGroups,
})

function BatchGroups() {
  return (
    <ResourceList
      resource={batchGroup}
      actions={batchGroupActions}
      defaultSort="-updated"
      create={{
        operation: op.createBatchGroup,
        label: t`Create a batch group`,
        to: '/batches/new',
      }}
      empty={{
        title: t`There is no batch group yet`,
        text: t`Soracom runs a batch job by itself: up to 10,000 SIMs, one after the other, while your computer is off. Jobs are kept in groups.`,
      }}
    />
  )
}
