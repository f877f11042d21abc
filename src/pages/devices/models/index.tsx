import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { prefetchRows } from '../../../api/reading.ts'
import { ResourceList } from '../../../components/resource/ResourceList.tsx'
import { listRoute } from '../../../components/resource/routes.ts'
import { modelActions } from './-actions.ts'
import { objectModel } from './-resource.tsx'

export const Route = createFileRoute('/devices/models/')({
  ...listRoute(t`Object models`),
  loader: ({ context }) => prefetchRows(context.queryClient, objectModel.rows),
  component: ObjectModels,
})

function ObjectModels() {
  return (
    <ResourceList
      resource={objectModel}
      actions={modelActions}
      create={{
        operation: op.createDeviceObjectModel,
        label: t`Create a model`,
        to: '/devices/models/new',
      }}
      empty={{
        title: t`There is no object model yet`,
        text: t`An object model says what a device's own objects hold: the names of their resources, their types and what may be done with them. The objects that the OMA has registered need none.`,
      }}
    />
  )
}
