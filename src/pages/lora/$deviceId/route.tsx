import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetLoraDeviceSuspense } from '../../../api/generated/client/lora-device/lora-device.ts'
import { ensureOne } from '../../../api/reading.ts'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { loraActions } from '../-actions.ts'
import { loraDevice } from '../-resource.tsx'

export const Route = createFileRoute('/lora/$deviceId')({
  ...titled(t`LoRaWAN device`),
  loader: ({ context, params }) => ensureOne(context.queryClient, loraDevice, params.deviceId),
  errorComponent: (failure) => <ResourceFailure resource={loraDevice} {...failure} />,
  component: LoraDevicePage,
})

function LoraDevicePage() {
  const { deviceId } = Route.useParams()
  const { data: item } = useGetLoraDeviceSuspense(deviceId).data
  const params = { deviceId }
  return (
    <ResourcePage
      resource={loraDevice}
      item={item}
      actions={loraActions}
      buttons={{ primary: 'downlink', plain: ['set-group'] }}
      tabs={[
        { label: t`Overview`, link: { to: '/lora/$deviceId', params }, exact: true },
        { label: t`Data`, link: { to: '/lora/$deviceId/data', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
