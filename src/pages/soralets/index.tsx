import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { soraletActions } from './-actions.ts'
import { soralet } from './-resource.tsx'

export const Route = createFileRoute('/soralets/')({
  ...listRoute(t`Soralets`),
  loader: ({ context }) => prefetchRows(context.queryClient, soralet.rows),
  component: Soralets,
})

function Soralets() {
  return (
    <ResourceList
      resource={soralet}
      actions={soraletActions}
      defaultSort="soraletId"
      create={{ operation: op.createSoralet, label: t`Create a Soralet`, to: '/soralets/new' }}
      empty={{
        title: t`There is no Soralet yet`,
        text: t`A Soralet is a program in WebAssembly that changes data on their way between a device and the cloud. Create one, then upload its code.`,
      }}
    />
  )
}
