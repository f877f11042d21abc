import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { ensureOne } from '../../../api/reading.ts'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { inventoryActions } from '../-actions.ts'
import { useDevice } from '../-parts/useDevice.ts'
import { inventoryDevice } from '../-resource.tsx'

export const Route = createFileRoute('/devices/$deviceId')({
  ...titled(t`Inventory device`),
  loader: ({ context, params }) => ensureOne(context.queryClient, inventoryDevice, params.deviceId),
  errorComponent: (failure) => <ResourceFailure resource={inventoryDevice} {...failure} />,
  component: InventoryDevicePage,
})

function InventoryDevicePage() {
  const { deviceId } = Route.useParams()
  const item = useDevice(deviceId)
  const params = { deviceId }
  return (
    <ResourcePage
      resource={inventoryDevice}
      item={item}
      actions={inventoryActions}
      buttons={{ plain: ['set-group'] }}
      tabs={[
        { label: t`Overview`, link: { to: '/devices/$deviceId', params }, exact: true },
        { label: t`Objects`, link: { to: '/devices/$deviceId/objects', params } },
        { label: t`Data`, link: { to: '/devices/$deviceId/data', params } },
        { label: t`Settings`, link: { to: '/devices/$deviceId/settings', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
