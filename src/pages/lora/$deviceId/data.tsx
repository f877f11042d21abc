import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getDataFromLoraDevice } from '../../../api/generated/operations.ts'
import { dataPages, dataRangeOf, dataRoute } from '../../../components/data/data-pages.ts'
import { DataView } from '../../../components/data/DataView.tsx'
import { titled } from '../../../components/resource/routes.ts'

/** What the network server adds to each payload. */
const radio = ['deveui', 'fPort', 'rssi', 'snr']

export const Route = createFileRoute('/lora/$deviceId/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) => {
    const range = dataRangeOf(deps)
    const path = { device_id: params.deviceId }
    void context.queryClient.prefetchInfiniteQuery(dataPages(getDataFromLoraDevice, path, range))
    return range
  },
  component: LoraDeviceData,
})

function LoraDeviceData() {
  const { deviceId } = Route.useParams()
  const range = Route.useLoaderData()
  return (
    <DataView
      entries={dataPages(getDataFromLoraDevice, { device_id: deviceId }, range)}
      search={{ ...Route.useSearch(), range }}
      fileName={`data-${deviceId}`}
      radio={radio}
    />
  )
}
