import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { ensureOne } from '../../../api/reading.ts'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import { cameraActions } from '../-actions.ts'
import { CameraRail } from '../-camera/CameraRail.tsx'
import { StillLink } from '../-camera/StillLink.tsx'
import { useCamera } from '../-camera/useCamera.ts'
import { useCameraWatch } from '../-camera/useCameraWatch.ts'
import { FirmwareProgress } from '../-firmware/FirmwareProgress.tsx'
import { camera } from '../-resource.tsx'

export const Route = createFileRoute('/soracam/$deviceId')({
  ...titled(t`Camera`),
  loader: ({ context, params }) => ensureOne(context.queryClient, camera, params.deviceId),
  errorComponent: (failure) => <ResourceFailure resource={camera} {...failure} />,
  component: CameraPage,
})

function CameraPage() {
  const { deviceId } = Route.useParams()
  const query = useGetSoraCamDeviceSuspense(deviceId)
  const item = useCamera(query.data.data)
  useCameraWatch(item, () => void query.refetch())
  const params = { deviceId }
  return (
    <ResourcePage
      resource={camera}
      item={item}
      actions={cameraActions}
      buttons={{ plain: [cameraStatus(item) === 'sleeping' ? 'wake' : 'sleep', 'reboot'] }}
      rail={<CameraRail camera={item} />}
      more={<StillLink camera={item} />}
      tabs={[
        { label: t`Overview`, link: { to: '/soracam/$deviceId', params }, exact: true },
        { label: t`Recordings`, link: { to: '/soracam/$deviceId/recordings', params } },
        { label: t`Events`, link: { to: '/soracam/$deviceId/events', params } },
        { label: t`Exports`, link: { to: '/soracam/$deviceId/exports', params } },
        { label: t`Settings`, link: { to: '/soracam/$deviceId/settings', params } },
      ]}
    >
      <FirmwareProgress camera={item} />
      <Outlet />
    </ResourcePage>
  )
}
