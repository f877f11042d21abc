import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { gadgetActions } from './-actions.ts'
import { gadget } from './-resource.tsx'

export const Route = createFileRoute('/gadgets/')({
  ...listRoute(t`Gadgets`),
  loader: ({ context }) => prefetchRows(context.queryClient, gadget.rows),
  component: Gadgets,
})

function Gadgets() {
  return (
    <ResourceList
      resource={gadget}
      actions={gadgetActions}
      create={{
        operation: op.registerGadget,
        label: t`Register a gadget`,
        to: '/gadgets/register',
      }}
      empty={{
        title: t`There is no gadget yet`,
        text: t`A gadget is a button or a camera cellular pack, ready to use as it comes. Register the ones you were sent.`,
        japan: true,
      }}
    />
  )
}
