import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { TabsNav } from '../../../components/detail/TabsNav.tsx'
import { usePageTitle } from '../../../components/shell/title.tsx'
import { cameraActions } from '../-actions.ts'
import { cameraKind } from '../-kind.ts'
import classes from '../-camera/camera.module.css'
import { CameraError } from '../-camera/CameraError.tsx'
import { CameraHeader } from '../-camera/CameraHeader.tsx'
import { useCameraWatch } from '../-camera/useCameraWatch.ts'

export const Route = createFileRoute('/soracam/$deviceId')({
  head: () => ({ meta: [{ title: 'Camera' }] }),
  // Apart: what the loader needs is loaded before anybody signs in, and the client of the cameras is large.
  loader: async ({ context, params }) => {
    const { cameraQuery } = await import('../-camera/queries.ts')
    return context.queryClient.ensureQueryData(cameraQuery(params.deviceId))
  },
  errorComponent: CameraError,
  component: CameraPage,
})

function CameraPage() {
  const { deviceId } = Route.useParams()
  const query = useGetSoraCamDeviceSuspense(deviceId)
  const { data: camera } = query.data
  useCameraWatch(camera, () => void query.refetch())
  usePageTitle(cameraKind.name(camera))
  const tab = { params: { deviceId } }
  return (
    <ActionProvider actions={cameraActions} find={(key) => (key === deviceId ? camera : null)}>
      <PaletteActions resources={[camera]} />
      <div className={classes.page}>
        <CameraHeader camera={camera} />
        <TabsNav
          label="Camera"
          tabs={[
            { label: 'Recordings', link: { to: '/soracam/$deviceId', ...tab }, exact: true },
            { label: 'Events', link: { to: '/soracam/$deviceId/events', ...tab } },
            { label: 'Stills', link: { to: '/soracam/$deviceId/stills', ...tab } },
            { label: 'Settings', link: { to: '/soracam/$deviceId/settings', ...tab } },
            { label: 'Overview', link: { to: '/soracam/$deviceId/overview', ...tab } },
          ]}
        />
        <Outlet />
      </div>
    </ActionProvider>
  )
}
