import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromLoraDevice } from '../../../api/generated/operations.ts'
import { beginToRead, entryRead } from '../../../components/data/entry-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { dataRoute } from '../../../components/data/search.ts'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/lora/$deviceId/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) =>
    beginToRead(context.queryClient, [readOf(params.deviceId)], deps),
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
