import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromSigfoxDevice } from '../../../api/generated/operations.ts'
import { beginToRead, entryRead } from '../../../components/data/entry-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { dataRoute } from '../../../components/data/search.ts'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/sigfox/$deviceId/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) =>
    beginToRead(context.queryClient, [readOf(params.deviceId)], deps),
  component: SigfoxDeviceData,
})

const readOf = (deviceId: string) =>
  entryRead({ resourceType: 'SigfoxDevice', resourceId: deviceId }, getDataFromSigfoxDevice, {
    device_id: deviceId,
  })

function SigfoxDeviceData() {
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
