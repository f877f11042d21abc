import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromLoraDevice } from '../../../api/generated/operations.ts'
import { entryPages, entryRead } from '../../../components/data/entry-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { askedAt, dataRoute } from '../../../components/data/search.ts'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/lora/$deviceId/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) => {
    const asked = askedAt(deps)
    void context.queryClient.prefetchInfiniteQuery(entryPages([readOf(params.deviceId)], asked))
    return asked
  },
  component: LoraDeviceData,
})

const readOf = (deviceId: string) =>
  entryRead({ resourceType: 'LoraDevice', resourceId: deviceId }, getDataFromLoraDevice, {
    device_id: deviceId,
  })

function LoraDeviceData() {
  const { deviceId } = Route.useParams()
  return (
    <DataView
      reads={[readOf(deviceId)]}
      search={Route.useSearch()}
      asked={Route.useLoaderData()}
      fileName={`data-${deviceId}`}
    />
  )
}
