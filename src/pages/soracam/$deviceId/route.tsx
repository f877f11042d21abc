import { createFileRoute, Outlet } from '@tanstack/react-router'
import {
  getGetSoraCamDeviceQueryOptions,
  useGetSoraCamDeviceSuspense,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { usePageTitle } from '../../../components/shell/title.tsx'

export const Route = createFileRoute('/soracam/$deviceId')({
  head: () => ({ meta: [{ title: 'Camera' }] }),
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(getGetSoraCamDeviceQueryOptions(params.deviceId)),
  component: CameraPage,
})

function CameraPage() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  usePageTitle(camera.name)
  return (
    <>
      <DetailHeader title={camera.name} identifier={{ value: deviceId, what: 'Device ID' }} />
      <Outlet />
    </>
  )
}
