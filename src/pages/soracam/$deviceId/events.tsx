import { createFileRoute } from '@tanstack/react-router'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { camera as cameras } from '../-resource.tsx'
import classes from '../-camera/camera.module.css'
import { EventList } from '../-events/EventList.tsx'
import { eventSearch } from '../-events/search.ts'

export const Route = createFileRoute('/soracam/$deviceId/events')({
  validateSearch: eventSearch,
  component: CameraEvents,
})

function CameraEvents() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  return (
    <div className={classes.fill}>
      <EventList deviceId={deviceId} names={new Map([[deviceId, cameras.name(camera)]])} />
    </div>
  )
}
