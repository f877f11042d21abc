import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSigfoxDeviceSuspense } from '../../../api/generated/client/sigfox-device/sigfox-device.ts'
import { ensureOne } from '../../../api/reading.ts'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { sigfoxActions } from '../-actions.ts'
import { sigfoxDevice } from '../-resource.tsx'

export const Route = createFileRoute('/sigfox/$deviceId')({
  ...titled(t`Sigfox device`),
  loader: ({ context, params }) => ensureOne(context.queryClient, sigfoxDevice, params.deviceId),
  errorComponent: (failure) => <ResourceFailure resource={sigfoxDevice} {...failure} />,
  component: SigfoxDevicePage,
})

function SigfoxDevicePage() {
  const { deviceId } = Route.useParams()
  const { data: item } = useGetSigfoxDeviceSuspense(deviceId).data
  const params = { deviceId }
  return (
    <ResourcePage
      resource={sigfoxDevice}
      item={item}
      actions={sigfoxActions}
      buttons={{ primary: 'downlink', plain: ['set-group'] }}
      tabs={[
        { label: t`Overview`, link: { to: '/sigfox/$deviceId', params }, exact: true },
        { label: t`Data`, link: { to: '/sigfox/$deviceId/data', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
